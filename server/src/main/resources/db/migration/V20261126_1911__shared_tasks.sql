-- Tasks that several of the counted projects have, for portfolios to take off what they would count more than once. What
-- portfolios that are there sum up follows with the next thing that happens in them.
ALTER TABLE project_progress_task ADD COLUMN shared boolean NOT NULL DEFAULT false;
UPDATE project_progress_task c SET shared = true
WHERE EXISTS (SELECT 1 FROM project_progress_task o
  WHERE o.workspace_id = c.workspace_id AND o.task_id = c.task_id AND o.project_id <> c.project_id);
CREATE INDEX project_progress_task_shared ON project_progress_task (workspace_id, project_id) WHERE shared;
