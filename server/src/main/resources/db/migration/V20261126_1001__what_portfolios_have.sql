-- Portfolios have status updates, fields that they show of their items, people who keep them at hand, and goals.
ALTER TABLE status_update ADD COLUMN portfolio_id bigint;
ALTER TABLE status_update
  DROP CONSTRAINT status_update_parent,
  ADD CONSTRAINT status_update_told CHECK (num_nonnulls(project_id, goal_id, portfolio_id) = 1),
  ADD FOREIGN KEY (workspace_id, portfolio_id) REFERENCES portfolio (workspace_id, id) ON DELETE CASCADE;
CREATE INDEX status_update_portfolio ON status_update (workspace_id, portfolio_id, created_at DESC, id DESC)
  WHERE portfolio_id IS NOT NULL;

ALTER TABLE custom_field_setting ADD COLUMN portfolio_id bigint;
ALTER TABLE custom_field_setting
  DROP CONSTRAINT custom_field_setting_owner,
  ADD CONSTRAINT custom_field_setting_of CHECK (num_nonnulls(project_id, team_id, goal_id, portfolio_id) = 1),
  ADD FOREIGN KEY (workspace_id, portfolio_id) REFERENCES portfolio (workspace_id, id) ON DELETE CASCADE;
CREATE UNIQUE INDEX custom_field_setting_portfolio
  ON custom_field_setting (workspace_id, portfolio_id, custom_field_id) WHERE portfolio_id IS NOT NULL;

ALTER TABLE favorite ALTER COLUMN project_id DROP NOT NULL, ADD COLUMN portfolio_id bigint;
ALTER TABLE favorite
  ADD CONSTRAINT favorite_kind CHECK (num_nonnulls(project_id, portfolio_id) = 1),
  ADD UNIQUE (workspace_id, user_id, portfolio_id),
  ADD FOREIGN KEY (workspace_id, portfolio_id) REFERENCES portfolio (workspace_id, id) ON DELETE CASCADE;

ALTER TABLE goal_relationship ADD COLUMN supporting_portfolio_id bigint;
ALTER TABLE goal_relationship
  DROP CONSTRAINT goal_relationship_check,
  ADD CONSTRAINT goal_relationship_supporter CHECK (num_nonnulls(supporting_goal_id, supporting_project_id,
    supporting_task_id, supporting_portfolio_id) = 1),
  ADD FOREIGN KEY (workspace_id, supporting_portfolio_id) REFERENCES portfolio (workspace_id, id) ON DELETE CASCADE;
CREATE UNIQUE INDEX goal_relationship_portfolio
  ON goal_relationship (workspace_id, supported_goal_id, supporting_portfolio_id)
  WHERE supporting_portfolio_id IS NOT NULL;
CREATE INDEX goal_relationship_by_portfolio ON goal_relationship (workspace_id, supporting_portfolio_id)
  WHERE supporting_portfolio_id IS NOT NULL;
