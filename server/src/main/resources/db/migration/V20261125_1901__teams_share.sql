-- Teams share things as people do: a membership is of a person or of a team.
ALTER TABLE project_membership
  ALTER COLUMN user_id DROP NOT NULL,
  ADD COLUMN team_id bigint,
  ADD CHECK (num_nonnulls(user_id, team_id) = 1),
  ADD UNIQUE (workspace_id, project_id, team_id),
  ADD FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE;
CREATE INDEX project_membership_team ON project_membership (workspace_id, team_id, id) WHERE team_id IS NOT NULL;

ALTER TABLE custom_field_membership
  ALTER COLUMN user_id DROP NOT NULL,
  ADD COLUMN team_id bigint,
  ADD CHECK (num_nonnulls(user_id, team_id) = 1),
  ADD UNIQUE (workspace_id, custom_field_id, team_id),
  ADD FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE;

CREATE TABLE custom_type_membership (
  workspace_id   bigint NOT NULL,
  id             bigint NOT NULL,
  custom_type_id bigint NOT NULL,
  user_id        bigint,
  team_id        bigint,
  access_level   text NOT NULL CHECK (access_level IN ('admin', 'editor', 'user', 'viewer')),
  created_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, custom_type_id, user_id),
  UNIQUE (workspace_id, custom_type_id, team_id),
  CHECK (num_nonnulls(user_id, team_id) = 1)
);
SELECT distribute('custom_type_membership');
ALTER TABLE custom_type_membership
  ADD FOREIGN KEY (workspace_id, custom_type_id) REFERENCES custom_type (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, user_id) REFERENCES workspace_membership (workspace_id, user_id) ON DELETE CASCADE;
