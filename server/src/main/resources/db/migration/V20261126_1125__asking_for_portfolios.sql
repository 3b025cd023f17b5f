-- People ask to be let into a portfolio as into a project.
ALTER TABLE access_request
  ADD COLUMN portfolio_id bigint,
  DROP CONSTRAINT access_request_check,
  ADD CONSTRAINT access_request_target CHECK (num_nonnulls(project_id, team_id, portfolio_id) = 1),
  ADD FOREIGN KEY (workspace_id, portfolio_id) REFERENCES portfolio (workspace_id, id) ON DELETE CASCADE;
CREATE INDEX access_request_portfolio ON access_request (workspace_id, portfolio_id, id)
  WHERE portfolio_id IS NOT NULL;
