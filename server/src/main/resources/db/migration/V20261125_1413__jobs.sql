-- What goes on in the background for somebody: which work it is, how far it has come, and what it makes.
CREATE TABLE job (
  workspace_id     bigint NOT NULL,
  id               bigint NOT NULL,
  resource_subtype text NOT NULL,
  status           text NOT NULL CHECK (status IN ('not_started', 'in_progress', 'succeeded', 'failed')),
  -- What the request asked for, as the module that does the work reads it.
  request          jsonb NOT NULL,
  made_type        text NOT NULL,
  made_id          bigint NOT NULL,
  -- Why it failed, in words for whoever asked.
  failure          text,
  created_by       bigint NOT NULL,
  created_at       timestamptz NOT NULL,
  completed_at     timestamptz,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('job');
CREATE INDEX job_age ON job (workspace_id, created_at);
ALTER TABLE job ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

-- The jobs that are to be done, of all workspaces: a local table that any copy takes work from.
CREATE TABLE job_queue (
  job_id       bigint PRIMARY KEY,
  workspace_id bigint NOT NULL,
  attempts     integer NOT NULL DEFAULT 0,
  leased_until timestamptz NOT NULL
);
CREATE INDEX job_queue_lease ON job_queue (leased_until);
