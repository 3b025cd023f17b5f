-- What apps know tasks by and keep with them: each its own. Those who use tokens of their own share that of app 0.
DROP INDEX task_external;
CREATE TABLE task_external (
  workspace_id bigint NOT NULL,
  task_id      bigint NOT NULL,
  app_id       bigint NOT NULL,
  gid          text,
  data         text,
  PRIMARY KEY (workspace_id, task_id, app_id)
);
SELECT distribute('task_external');
CREATE INDEX task_external_gid ON task_external (workspace_id, app_id, gid) WHERE gid IS NOT NULL;
ALTER TABLE task_external
  ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE;

INSERT INTO task_external (workspace_id, task_id, app_id, gid, data)
SELECT workspace_id, id, 0, external_gid, external_data FROM task
WHERE external_gid IS NOT NULL OR external_data IS NOT NULL;

ALTER TABLE task DROP COLUMN external_gid, DROP COLUMN external_data;
