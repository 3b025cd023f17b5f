-- Who works on a task beside its assignee, each with a done mark of their own.
CREATE TABLE task_co_assignee (
  workspace_id bigint NOT NULL,
  task_id      bigint NOT NULL,
  user_id      bigint NOT NULL,
  completed    boolean NOT NULL DEFAULT false,
  completed_at timestamptz,
  added_by     bigint,
  added_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, task_id, user_id)
);
SELECT distribute('task_co_assignee');
CREATE INDEX task_co_assignee_user ON task_co_assignee (workspace_id, user_id, task_id);
ALTER TABLE task_co_assignee
  ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
