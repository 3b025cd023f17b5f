-- The years of a workspace, their halves and their quarters, made when somebody first asks for them.
CREATE TABLE time_period (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  period       text NOT NULL CHECK (period IN ('FY', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4')),
  start_on     date NOT NULL,
  end_on       date NOT NULL,
  parent_id    bigint,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, start_on, period)
);
SELECT distribute('time_period');
ALTER TABLE time_period
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, parent_id) REFERENCES time_period (workspace_id, id) ON DELETE CASCADE;

CREATE TABLE goal (
  workspace_id         bigint NOT NULL,
  id                   bigint NOT NULL,
  name                 text NOT NULL,
  notes                text NOT NULL DEFAULT '',
  html_notes           text NOT NULL DEFAULT '<body></body>',
  is_workspace_level   boolean NOT NULL,
  team_id              bigint,
  owner_id             bigint,
  time_period_id       bigint,
  start_on             date,
  due_on               date,
  status               text CHECK (status IN ('green', 'yellow', 'red', 'missed', 'achieved', 'partial', 'dropped')),
  privacy_setting      text NOT NULL DEFAULT 'public_to_workspace'
                       CHECK (privacy_setting IN ('public_to_workspace', 'members_only')),
  default_access_level text NOT NULL DEFAULT 'commenter'
                       CHECK (default_access_level IN ('admin', 'editor', 'commenter', 'viewer')),
  num_likes            integer NOT NULL DEFAULT 0,
  custom_values        jsonb NOT NULL DEFAULT '{}',
  -- What is measured, for goals that are measured.
  metric_id            bigint,
  metric_precision     integer NOT NULL DEFAULT 0 CHECK (metric_precision BETWEEN 0 AND 6),
  metric_unit          text NOT NULL DEFAULT 'none' CHECK (metric_unit IN ('none', 'currency', 'percentage')),
  metric_currency_code text,
  metric_initial       numeric NOT NULL DEFAULT 0,
  metric_target        numeric NOT NULL DEFAULT 1,
  metric_current       numeric NOT NULL DEFAULT 0,
  metric_set_by        bigint,
  progress_source      text NOT NULL DEFAULT 'manual' CHECK (progress_source IN ('manual', 'subgoal_progress',
                         'project_task_completion', 'project_milestone_completion', 'task_completion', 'external')),
  is_custom_weight     boolean NOT NULL DEFAULT false,
  -- How far it has come, from 0 to 1: set by hand, or kept by the reader of the change log that rolls up.
  progress             numeric NOT NULL DEFAULT 0,
  created_by           bigint,
  created_at           timestamptz NOT NULL,
  modified_at          timestamptz NOT NULL,
  deleted_at           timestamptz,
  PRIMARY KEY (workspace_id, id),
  CHECK (metric_initial <> metric_target)
);
SELECT distribute('goal');
CREATE INDEX goal_team ON goal (workspace_id, team_id, id) WHERE deleted_at IS NULL;
CREATE INDEX goal_time_period ON goal (workspace_id, time_period_id, id) WHERE deleted_at IS NULL;
CREATE INDEX goal_owner ON goal (workspace_id, owner_id, id) WHERE deleted_at IS NULL;
ALTER TABLE goal
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id),
  ADD FOREIGN KEY (workspace_id, time_period_id) REFERENCES time_period (workspace_id, id);

-- The people and teams of a goal; the API calls its people its followers.
CREATE TABLE goal_membership (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  goal_id      bigint NOT NULL,
  user_id      bigint,
  team_id      bigint,
  access_level text NOT NULL CHECK (access_level IN ('admin', 'editor', 'commenter', 'viewer')),
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, goal_id, user_id),
  UNIQUE (workspace_id, goal_id, team_id),
  CHECK (num_nonnulls(user_id, team_id) = 1)
);
SELECT distribute('goal_membership');
CREATE INDEX goal_membership_user ON goal_membership (workspace_id, user_id, goal_id) WHERE user_id IS NOT NULL;
CREATE INDEX goal_membership_team ON goal_membership (workspace_id, team_id, goal_id) WHERE team_id IS NOT NULL;
ALTER TABLE goal_membership
  ADD FOREIGN KEY (workspace_id, goal_id) REFERENCES goal (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

CREATE TABLE goal_like (
  workspace_id bigint NOT NULL,
  goal_id      bigint NOT NULL,
  user_id      bigint NOT NULL,
  liked_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, goal_id, user_id)
);
SELECT distribute('goal_like');
ALTER TABLE goal_like
  ADD FOREIGN KEY (workspace_id, goal_id) REFERENCES goal (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- What supports a goal: another goal, a project or a task.
CREATE TABLE goal_relationship (
  workspace_id          bigint NOT NULL,
  id                    bigint NOT NULL,
  supported_goal_id     bigint NOT NULL,
  supporting_goal_id    bigint,
  supporting_project_id bigint,
  supporting_task_id    bigint,
  contribution_weight   numeric NOT NULL DEFAULT 0 CHECK (contribution_weight BETWEEN 0 AND 1),
  rank                  text NOT NULL COLLATE "C",
  created_at            timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, supported_goal_id, supporting_goal_id),
  UNIQUE (workspace_id, supported_goal_id, supporting_project_id),
  UNIQUE (workspace_id, supported_goal_id, supporting_task_id),
  CHECK (num_nonnulls(supporting_goal_id, supporting_project_id, supporting_task_id) = 1),
  CHECK (supporting_goal_id <> supported_goal_id)
);
SELECT distribute('goal_relationship');
CREATE INDEX goal_relationship_goal ON goal_relationship (workspace_id, supporting_goal_id)
  WHERE supporting_goal_id IS NOT NULL;
CREATE INDEX goal_relationship_project ON goal_relationship (workspace_id, supporting_project_id)
  WHERE supporting_project_id IS NOT NULL;
CREATE INDEX goal_relationship_task ON goal_relationship (workspace_id, supporting_task_id)
  WHERE supporting_task_id IS NOT NULL;
ALTER TABLE goal_relationship
  ADD FOREIGN KEY (workspace_id, supported_goal_id) REFERENCES goal (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, supporting_goal_id) REFERENCES goal (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, supporting_project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, supporting_task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE;

-- How many tasks each project that supports a goal has, as far as the log has been read.
CREATE TABLE goal_project (
  workspace_id         bigint NOT NULL,
  project_id           bigint NOT NULL,
  tasks                bigint NOT NULL DEFAULT 0,
  completed_tasks      bigint NOT NULL DEFAULT 0,
  milestones           bigint NOT NULL DEFAULT 0,
  completed_milestones bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (workspace_id, project_id)
);
SELECT distribute('goal_project');
ALTER TABLE goal_project
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE;

-- As what each of those tasks was counted. Without it, a change could only be told from what it changes by counting
-- the project anew.
CREATE TABLE goal_project_task (
  workspace_id bigint NOT NULL,
  task_id      bigint NOT NULL,
  project_id   bigint NOT NULL,
  completed    boolean NOT NULL,
  milestone    boolean NOT NULL,
  PRIMARY KEY (workspace_id, task_id, project_id)
);
SELECT distribute('goal_project_task');
CREATE INDEX goal_project_task_project ON goal_project_task (workspace_id, project_id);
ALTER TABLE goal_project_task
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES goal_project (workspace_id, project_id) ON DELETE CASCADE;

-- What was deleted together with a task is found from above, as what is still there is.
CREATE INDEX task_deleted_subtasks ON task (workspace_id, parent_id)
  WHERE parent_id IS NOT NULL AND deleted_at IS NOT NULL;

-- There have been no goals, so what was done before is no news to whoever rolls up.
INSERT INTO change_reader (workspace_id, reader, seq)
  SELECT workspace_id, 'goals', seq FROM change_counter ON CONFLICT DO NOTHING;
