-- Files hang on the brief of a project too.
ALTER TABLE attachment
  ADD COLUMN project_brief_id bigint,
  DROP CONSTRAINT attachment_check,
  ADD CHECK (num_nonnulls(task_id, project_id, project_brief_id) = 1);
CREATE INDEX attachment_project_brief ON attachment (workspace_id, project_brief_id, id)
  WHERE project_brief_id IS NOT NULL;
ALTER TABLE attachment
  ADD FOREIGN KEY (workspace_id, project_brief_id) REFERENCES project_brief (workspace_id, id) ON DELETE CASCADE;
