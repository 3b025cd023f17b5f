-- Who has which task open just now, in which of their tabs. Nothing is lost with it: each tab says so again every few
-- seconds. So it is kept off the disk, and points at no task, since a foreign key would write to the task's row.
CREATE UNLOGGED TABLE presence (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  task_id      bigint NOT NULL,
  user_id      bigint NOT NULL,
  viewer       text NOT NULL,
  typing       boolean NOT NULL,
  expires_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, task_id, user_id, viewer)
);
SELECT distribute('presence');
