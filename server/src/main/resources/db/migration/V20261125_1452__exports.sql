-- Files made of what is here, to be downloaded for a while.
CREATE TABLE export (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('graph', 'resource', 'organization')),
  state        text NOT NULL CHECK (state IN ('pending', 'started', 'finished', 'error')),
  created_by   bigint NOT NULL,
  created_at   timestamptz NOT NULL,
  completed_at timestamptz,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('export');
CREATE INDEX export_age ON export (workspace_id, created_at);
ALTER TABLE export ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

-- The file itself, in parts: written and read without holding it in memory, on any copy of the server.
CREATE TABLE export_part (
  workspace_id bigint NOT NULL,
  export_id    bigint NOT NULL,
  number       integer NOT NULL,
  content      bytea NOT NULL,
  PRIMARY KEY (workspace_id, export_id, number)
);
SELECT distribute('export_part');
ALTER TABLE export_part
  ADD FOREIGN KEY (workspace_id, export_id) REFERENCES export (workspace_id, id) ON DELETE CASCADE;
