-- Goals have status updates, custom fields and stories, as projects and tasks have.
ALTER TABLE status_update ALTER COLUMN project_id DROP NOT NULL, ADD COLUMN goal_id bigint;
ALTER TABLE status_update
  ADD CONSTRAINT status_update_parent CHECK (num_nonnulls(project_id, goal_id) = 1),
  ADD FOREIGN KEY (workspace_id, goal_id) REFERENCES goal (workspace_id, id) ON DELETE CASCADE;
CREATE INDEX status_update_goal ON status_update (workspace_id, goal_id, created_at DESC, id DESC)
  WHERE goal_id IS NOT NULL;

ALTER TABLE custom_field_setting ADD COLUMN goal_id bigint;
ALTER TABLE custom_field_setting
  DROP CONSTRAINT custom_field_setting_parent,
  ADD CONSTRAINT custom_field_setting_owner CHECK (num_nonnulls(project_id, team_id, goal_id) = 1),
  ADD FOREIGN KEY (workspace_id, goal_id) REFERENCES goal (workspace_id, id) ON DELETE CASCADE;
CREATE UNIQUE INDEX custom_field_setting_goal ON custom_field_setting (workspace_id, goal_id, custom_field_id)
  WHERE goal_id IS NOT NULL;

ALTER TABLE story ALTER COLUMN task_id DROP NOT NULL, ADD COLUMN goal_id bigint;
ALTER TABLE story
  ADD CONSTRAINT story_target CHECK (num_nonnulls(task_id, goal_id) = 1),
  ADD FOREIGN KEY (workspace_id, goal_id) REFERENCES goal (workspace_id, id) ON DELETE CASCADE;
CREATE INDEX story_goal ON story (workspace_id, goal_id, id) WHERE goal_id IS NOT NULL;
