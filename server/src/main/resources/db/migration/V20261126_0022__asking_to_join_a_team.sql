-- People ask to be let into a project or into a team.
ALTER TABLE access_request
  ALTER COLUMN project_id DROP NOT NULL,
  ADD COLUMN team_id bigint,
  ADD CHECK (num_nonnulls(project_id, team_id) = 1),
  ADD FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE;
CREATE INDEX access_request_team ON access_request (workspace_id, team_id, id) WHERE team_id IS NOT NULL;
