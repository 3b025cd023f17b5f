-- Tasks that were found to be the same as another one, with what that one took over from them: so it can be taken back.
CREATE TABLE merged_task (
  workspace_id  bigint NOT NULL,
  task_id       bigint NOT NULL,
  into_id       bigint NOT NULL,
  was_completed boolean NOT NULL,
  followers     bigint[] NOT NULL,
  co_assignees  bigint[] NOT NULL,
  subtasks      bigint[] NOT NULL,
  merged_by     bigint,
  merged_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, task_id),
  CHECK (task_id <> into_id)
);
SELECT distribute('merged_task');
CREATE INDEX merged_task_into ON merged_task (workspace_id, into_id);
ALTER TABLE merged_task
  ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, into_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE;
