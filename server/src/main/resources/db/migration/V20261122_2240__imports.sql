-- A file that somebody brings in: how it is read, how far it has come, and what could not be taken.
CREATE TABLE import (
  workspace_id   bigint NOT NULL,
  id             bigint NOT NULL,
  status         text NOT NULL CHECK (status IN ('needs_mapping', 'ready', 'running', 'succeeded', 'failed')),
  format         text NOT NULL CHECK (format IN ('asana', 'other')),
  file_name      text NOT NULL,
  encoding       text NOT NULL,
  delimiter      text NOT NULL,
  columns        jsonb NOT NULL,
  mapping        jsonb NOT NULL,
  date_orders    jsonb NOT NULL DEFAULT '{}',
  preview        jsonb NOT NULL,
  -- The project that the person chose, or the name of the one to find or make.
  project_id     bigint,
  project_name   text,
  progress_done  integer NOT NULL DEFAULT 0,
  progress_total integer NOT NULL DEFAULT 0,
  report         jsonb,
  created_by     bigint NOT NULL,
  created_at     timestamptz NOT NULL,
  started_at     timestamptz,
  completed_at   timestamptz,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('import');
CREATE INDEX import_creator ON import (workspace_id, created_by, id);
ALTER TABLE import
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE;

-- The file itself, in parts, so that neither storing nor reading holds it in memory and any copy can go on with it.
CREATE TABLE import_part (
  workspace_id bigint NOT NULL,
  import_id    bigint NOT NULL,
  number       integer NOT NULL,
  content      bytea NOT NULL,
  PRIMARY KEY (workspace_id, import_id, number)
);
SELECT distribute('import_part');
ALTER TABLE import_part
  ADD FOREIGN KEY (workspace_id, import_id) REFERENCES import (workspace_id, id) ON DELETE CASCADE;

-- Which task a row of a foreign file became, and what it said then: the same row never makes a second task, and
-- importing a newer file changes only what is new in it.
CREATE TABLE import_task (
  workspace_id bigint NOT NULL,
  source       text NOT NULL,
  key          text NOT NULL,
  task_id      bigint NOT NULL,
  state        jsonb NOT NULL,
  import_id    bigint NOT NULL,
  outcome      text NOT NULL CHECK (outcome IN ('created', 'updated')),
  PRIMARY KEY (workspace_id, source, key)
);
SELECT distribute('import_task');
CREATE INDEX import_task_task ON import_task (workspace_id, task_id);
ALTER TABLE import_task
  ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE;

CREATE TABLE import_project (
  workspace_id bigint NOT NULL,
  source       text NOT NULL,
  key          text NOT NULL,
  project_id   bigint NOT NULL,
  PRIMARY KEY (workspace_id, source, key)
);
SELECT distribute('import_project');
CREATE INDEX import_project_project ON import_project (workspace_id, project_id);
ALTER TABLE import_project
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE;

-- The imports that are to run, of all workspaces: a local table that any copy takes work from.
CREATE TABLE import_job (
  import_id    bigint PRIMARY KEY,
  workspace_id bigint NOT NULL,
  attempts     integer NOT NULL DEFAULT 0,
  leased_until timestamptz NOT NULL
);
CREATE INDEX import_job_lease ON import_job (leased_until);
