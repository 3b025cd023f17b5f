CREATE TABLE webhook (
  workspace_id               bigint NOT NULL,
  id                         bigint NOT NULL,
  resource_type              text NOT NULL,
  resource_id                bigint NOT NULL,
  target                     text NOT NULL,
  -- Not before the target has answered the handshake.
  active                     boolean NOT NULL DEFAULT false,
  -- What happened up to here is from before it was active.
  after_seq                  bigint NOT NULL DEFAULT 0,
  last_success_at            timestamptz,
  last_failure_at            timestamptz,
  last_failure_content       text,
  delivery_retry_count       integer NOT NULL DEFAULT 0,
  next_attempt_after         timestamptz,
  failure_deletion_timestamp timestamptz,
  created_by                 bigint NOT NULL,
  created_at                 timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('webhook');
CREATE INDEX webhook_resource ON webhook (workspace_id, resource_id);
CREATE INDEX webhook_creator ON webhook (workspace_id, created_by, id);
ALTER TABLE webhook
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (created_by) REFERENCES users (id) ON DELETE CASCADE;

CREATE TABLE webhook_filter (
  workspace_id     bigint NOT NULL,
  webhook_id       bigint NOT NULL,
  position         integer NOT NULL,
  resource_type    text,
  resource_subtype text,
  action           text,
  fields           text[],
  PRIMARY KEY (workspace_id, webhook_id, position)
);
SELECT distribute('webhook_filter');
ALTER TABLE webhook_filter
  ADD FOREIGN KEY (workspace_id, webhook_id) REFERENCES webhook (workspace_id, id) ON DELETE CASCADE;

-- The entries of the change log that a webhook's target has yet to be told of.
CREATE TABLE webhook_event (
  workspace_id bigint NOT NULL,
  webhook_id   bigint NOT NULL,
  seq          bigint NOT NULL,
  PRIMARY KEY (workspace_id, webhook_id, seq)
);
SELECT distribute('webhook_event');
ALTER TABLE webhook_event
  ADD FOREIGN KEY (workspace_id, webhook_id) REFERENCES webhook (workspace_id, id) ON DELETE CASCADE;

-- When each webhook is to be looked at next, of all workspaces: a local table that any copy takes work from.
CREATE TABLE webhook_job (
  webhook_id   bigint PRIMARY KEY,
  workspace_id bigint NOT NULL,
  due_at       timestamptz NOT NULL,
  heartbeat_at timestamptz NOT NULL,
  -- Counts the calls to look sooner, so that none is lost while a copy is at it.
  calls        bigint NOT NULL DEFAULT 0,
  failing      boolean NOT NULL DEFAULT false,
  lease        bigint NOT NULL DEFAULT 0,
  leased_until timestamptz NOT NULL
);
CREATE INDEX webhook_job_due ON webhook_job (due_at);
