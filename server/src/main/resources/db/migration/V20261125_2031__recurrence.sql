CREATE TABLE recurrence (
  workspace_id     bigint NOT NULL,
  task_id          bigint NOT NULL,
  rule             text NOT NULL,
  after_completion boolean NOT NULL,
  time_zone        text NOT NULL,
  created_by       bigint NOT NULL,
  created_at       timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, task_id)
);
SELECT distribute('recurrence');
ALTER TABLE recurrence
  ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (created_by) REFERENCES users (id) ON DELETE CASCADE;
