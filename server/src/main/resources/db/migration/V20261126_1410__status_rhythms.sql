-- How often the owner of a project, a goal or a portfolio is to tell how it is doing, and when they are reminded next.
CREATE TABLE status_rhythm (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  project_id   bigint,
  goal_id      bigint,
  portfolio_id bigint,
  frequency    text NOT NULL CHECK (frequency IN ('weekly', 'every_two_weeks', 'monthly')),
  weekday      text NOT NULL CHECK (weekday IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday',
                 'sunday')),
  remind_at    timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, project_id),
  UNIQUE (workspace_id, goal_id),
  UNIQUE (workspace_id, portfolio_id),
  CHECK (num_nonnulls(project_id, goal_id, portfolio_id) = 1)
);
SELECT distribute('status_rhythm');
ALTER TABLE status_rhythm
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, goal_id) REFERENCES goal (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, portfolio_id) REFERENCES portfolio (workspace_id, id) ON DELETE CASCADE;

-- Which of them are due when, of all workspaces: a local table that any copy takes work from.
CREATE TABLE status_reminder (
  rhythm_id    bigint PRIMARY KEY,
  workspace_id bigint NOT NULL,
  remind_at    timestamptz NOT NULL
);
CREATE INDEX status_reminder_due ON status_reminder (remind_at);
