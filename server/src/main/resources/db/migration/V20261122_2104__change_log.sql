-- The order of a workspace's changes. A transaction takes its numbers last, so that they become
-- visible in their order: a reader that remembers a number misses nothing and sees nothing twice.
CREATE TABLE change_counter (
  workspace_id bigint PRIMARY KEY,
  seq          bigint NOT NULL
);
SELECT distribute('change_counter');
ALTER TABLE change_counter ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

CREATE TABLE change (
  workspace_id  bigint NOT NULL,
  seq           bigint NOT NULL,
  action        text NOT NULL CHECK (action IN ('added', 'changed', 'removed', 'deleted', 'undeleted')),
  resource_type text NOT NULL,
  resource_id   bigint NOT NULL,
  parent_type   text,
  parent_id     bigint,
  field         text,
  detail        jsonb,
  actor_id      bigint,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, seq)
);
SELECT distribute('change');
CREATE INDEX change_resource ON change (workspace_id, resource_id, seq);
ALTER TABLE change ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

-- How far a reader of the log has come. A copy that works on a workspace holds the row's lock, which
-- PostgreSQL gives back when that copy dies.
CREATE TABLE change_reader (
  workspace_id bigint NOT NULL,
  reader       text NOT NULL,
  seq          bigint NOT NULL,
  PRIMARY KEY (workspace_id, reader)
);
SELECT distribute('change_reader');
ALTER TABLE change_reader ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

-- Answers to writes that carried an Idempotency-Key, written in the transaction of the write itself.
CREATE TABLE idempotency_key (
  workspace_id bigint NOT NULL,
  user_id      bigint NOT NULL,
  key          text NOT NULL,
  request      text NOT NULL,
  result       bigint,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, user_id, key)
);
SELECT distribute('idempotency_key');
CREATE INDEX idempotency_key_age ON idempotency_key (workspace_id, created_at);
ALTER TABLE idempotency_key ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;
