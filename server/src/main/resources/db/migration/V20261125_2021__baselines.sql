-- The plan of a project as it was when somebody kept it.
CREATE TABLE baseline (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  project_id   bigint NOT NULL,
  name         text NOT NULL,
  created_by   bigint,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('baseline');
CREATE INDEX baseline_project ON baseline (workspace_id, project_id, id DESC);
ALTER TABLE baseline
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE;

-- The dates that each of its tasks had.
CREATE TABLE baseline_task (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  baseline_id  bigint NOT NULL,
  task_id      bigint NOT NULL,
  start_on     date,
  start_at     timestamptz,
  due_on       date,
  due_at       timestamptz,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('baseline_task');
CREATE INDEX baseline_task_baseline ON baseline_task (workspace_id, baseline_id, id);
CREATE INDEX baseline_task_task ON baseline_task (workspace_id, task_id);
ALTER TABLE baseline_task
  ADD FOREIGN KEY (workspace_id, baseline_id) REFERENCES baseline (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE;
