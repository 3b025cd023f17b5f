-- Projects, and other portfolios, put together to see how they are doing as a whole.
CREATE TABLE portfolio (
  workspace_id             bigint NOT NULL,
  id                       bigint NOT NULL,
  name                     text NOT NULL,
  color                    text,
  archived                 boolean NOT NULL DEFAULT false,
  owner_id                 bigint,
  privacy_setting          text NOT NULL DEFAULT 'members_only'
                           CHECK (privacy_setting IN ('public_to_domain', 'members_only')),
  default_access_level     text NOT NULL DEFAULT 'viewer'
                           CHECK (default_access_level IN ('admin', 'editor', 'viewer')),
  start_on                 date,
  due_on                   date,
  custom_values            jsonb NOT NULL DEFAULT '{}',
  -- What is in it and below it, each project once; kept by the reader of the change log that rolls up.
  num_projects             integer NOT NULL DEFAULT 0,
  num_tasks                bigint NOT NULL DEFAULT 0,
  num_completed_tasks      bigint NOT NULL DEFAULT 0,
  num_milestones           bigint NOT NULL DEFAULT 0,
  num_completed_milestones bigint NOT NULL DEFAULT 0,
  first_start_on           date,
  last_due_on              date,
  -- How many of its items stand how, by their newest status updates.
  status_counts            jsonb NOT NULL DEFAULT '{}',
  created_by               bigint,
  created_at               timestamptz NOT NULL,
  modified_at              timestamptz NOT NULL,
  deleted_at               timestamptz,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('portfolio');
CREATE INDEX portfolio_owner ON portfolio (workspace_id, owner_id, id) WHERE deleted_at IS NULL;
ALTER TABLE portfolio ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

CREATE TABLE portfolio_membership (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  portfolio_id bigint NOT NULL,
  user_id      bigint,
  team_id      bigint,
  access_level text NOT NULL CHECK (access_level IN ('admin', 'editor', 'viewer')),
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, portfolio_id, user_id),
  UNIQUE (workspace_id, portfolio_id, team_id),
  CHECK (num_nonnulls(user_id, team_id) = 1)
);
SELECT distribute('portfolio_membership');
CREATE INDEX portfolio_membership_user ON portfolio_membership (workspace_id, user_id, portfolio_id)
  WHERE user_id IS NOT NULL;
CREATE INDEX portfolio_membership_team ON portfolio_membership (workspace_id, team_id, portfolio_id)
  WHERE team_id IS NOT NULL;
ALTER TABLE portfolio_membership
  ADD FOREIGN KEY (workspace_id, portfolio_id) REFERENCES portfolio (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- What is in a portfolio: a project, or another portfolio.
CREATE TABLE portfolio_item (
  workspace_id        bigint NOT NULL,
  id                  bigint NOT NULL,
  portfolio_id        bigint NOT NULL,
  project_id          bigint,
  nested_portfolio_id bigint,
  rank                text NOT NULL COLLATE "C",
  created_at          timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, portfolio_id, project_id),
  UNIQUE (workspace_id, portfolio_id, nested_portfolio_id),
  CONSTRAINT portfolio_item_kind CHECK (num_nonnulls(project_id, nested_portfolio_id) = 1),
  CONSTRAINT portfolio_item_other CHECK (nested_portfolio_id <> portfolio_id)
);
SELECT distribute('portfolio_item');
CREATE INDEX portfolio_item_rank ON portfolio_item (workspace_id, portfolio_id, rank, id);
CREATE INDEX portfolio_item_project ON portfolio_item (workspace_id, project_id) WHERE project_id IS NOT NULL;
CREATE INDEX portfolio_item_nested ON portfolio_item (workspace_id, nested_portfolio_id)
  WHERE nested_portfolio_id IS NOT NULL;
ALTER TABLE portfolio_item
  ADD FOREIGN KEY (workspace_id, portfolio_id) REFERENCES portfolio (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, nested_portfolio_id) REFERENCES portfolio (workspace_id, id) ON DELETE CASCADE;
