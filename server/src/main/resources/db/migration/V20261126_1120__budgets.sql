-- What an hour of somebody costs in a project, in the workspace's currency.
CREATE TABLE rate (
  workspace_id   bigint NOT NULL,
  id             bigint NOT NULL,
  project_id     bigint NOT NULL,
  user_id        bigint,
  placeholder_id bigint,
  rate           numeric NOT NULL CHECK (rate >= 0),
  created_by     bigint,
  created_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, project_id, user_id),
  UNIQUE (workspace_id, project_id, placeholder_id),
  CHECK (num_nonnulls(user_id, placeholder_id) = 1)
);
SELECT distribute('rate');
CREATE INDEX rate_placeholder ON rate (workspace_id, placeholder_id) WHERE placeholder_id IS NOT NULL;
ALTER TABLE rate
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, placeholder_id) REFERENCES placeholder (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- What a project may take: of time, or of money. Both totals are kept, so that one can go back to the other.
CREATE TABLE budget (
  workspace_id      bigint NOT NULL,
  id                bigint NOT NULL,
  project_id        bigint NOT NULL,
  budget_type       text NOT NULL CHECK (budget_type IN ('cost', 'time')),
  estimate_enabled  boolean NOT NULL,
  estimate_source   text NOT NULL CHECK (estimate_source IN ('none', 'tasks', 'capacity_plans')),
  estimate_billable text NOT NULL CHECK (estimate_billable IN ('billable', 'non_billable', 'any')),
  actual_billable   text NOT NULL CHECK (actual_billable IN ('billable', 'non_billable', 'any')),
  total_enabled     boolean NOT NULL,
  total_minutes     numeric CHECK (total_minutes >= 0),
  total_cost        numeric CHECK (total_cost >= 0),
  created_by        bigint,
  created_at        timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, project_id),
  CHECK (NOT estimate_enabled OR estimate_source <> 'none')
);
SELECT distribute('budget');
ALTER TABLE budget
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE;
