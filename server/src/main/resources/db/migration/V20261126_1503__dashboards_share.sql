-- Dashboards are shared with people and teams by name, at a level.
CREATE TABLE dashboard_membership (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  dashboard_id bigint NOT NULL,
  user_id      bigint,
  team_id      bigint,
  access_level text NOT NULL CHECK (access_level IN ('admin', 'editor', 'viewer')),
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, dashboard_id, user_id),
  UNIQUE (workspace_id, dashboard_id, team_id),
  CHECK (num_nonnulls(user_id, team_id) = 1)
);
SELECT distribute('dashboard_membership');
CREATE INDEX dashboard_membership_user ON dashboard_membership (workspace_id, user_id, dashboard_id)
  WHERE user_id IS NOT NULL;
CREATE INDEX dashboard_membership_team ON dashboard_membership (workspace_id, team_id, dashboard_id)
  WHERE team_id IS NOT NULL;
ALTER TABLE dashboard_membership
  ADD FOREIGN KEY (workspace_id, dashboard_id) REFERENCES dashboard (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
