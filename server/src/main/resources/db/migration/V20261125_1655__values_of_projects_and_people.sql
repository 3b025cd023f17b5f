-- Values that projects and people themselves have, as tasks have theirs.
ALTER TABLE project ADD COLUMN custom_values jsonb NOT NULL DEFAULT '{}';

CREATE TABLE custom_field_user (
  workspace_id  bigint NOT NULL,
  user_id       bigint NOT NULL,
  custom_values jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (workspace_id, user_id)
);
SELECT distribute('custom_field_user');
ALTER TABLE custom_field_user
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- A team may have fields too: those that its new projects begin with.
ALTER TABLE custom_field_setting ALTER COLUMN project_id DROP NOT NULL, ADD COLUMN team_id bigint;
ALTER TABLE custom_field_setting
  ADD CONSTRAINT custom_field_setting_parent CHECK (num_nonnulls(project_id, team_id) = 1),
  ADD FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE;
CREATE UNIQUE INDEX custom_field_setting_team ON custom_field_setting (workspace_id, team_id, custom_field_id)
  WHERE team_id IS NOT NULL;
