CREATE TABLE team (
  workspace_id     bigint NOT NULL,
  id               bigint NOT NULL,
  name             text NOT NULL,
  description      text NOT NULL DEFAULT '',
  html_description text NOT NULL DEFAULT '<body></body>',
  visibility       text NOT NULL DEFAULT 'request_to_join'
                   CHECK (visibility IN ('secret', 'request_to_join', 'public')),
  created_at       timestamptz NOT NULL,
  modified_at      timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('team');
ALTER TABLE team ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

CREATE TABLE team_membership (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  team_id      bigint NOT NULL,
  user_id      bigint NOT NULL,
  is_admin     boolean NOT NULL DEFAULT false,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, team_id, user_id)
);
SELECT distribute('team_membership');
CREATE INDEX team_membership_user ON team_membership (workspace_id, user_id, team_id);
ALTER TABLE team_membership
  ADD FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

CREATE TABLE project (
  workspace_id         bigint NOT NULL,
  id                   bigint NOT NULL,
  team_id              bigint,
  name                 text NOT NULL,
  notes                text NOT NULL DEFAULT '',
  html_notes           text NOT NULL DEFAULT '<body></body>',
  color                text,
  icon                 text,
  archived             boolean NOT NULL DEFAULT false,
  completed            boolean NOT NULL DEFAULT false,
  completed_at         timestamptz,
  completed_by         bigint,
  owner_id             bigint,
  privacy_setting      text NOT NULL DEFAULT 'public_to_workspace'
                       CHECK (privacy_setting IN ('public_to_workspace', 'private_to_team', 'private')),
  default_access_level text NOT NULL DEFAULT 'editor'
                       CHECK (default_access_level IN ('admin', 'editor', 'commenter', 'viewer')),
  minimum_access_level_for_customization text NOT NULL DEFAULT 'editor'
                       CHECK (minimum_access_level_for_customization IN ('admin', 'editor')),
  minimum_access_level_for_sharing text NOT NULL DEFAULT 'editor'
                       CHECK (minimum_access_level_for_sharing IN ('admin', 'editor')),
  default_view         text NOT NULL DEFAULT 'list'
                       CHECK (default_view IN ('list', 'board', 'calendar', 'timeline')),
  start_on             date,
  due_on               date,
  created_by           bigint,
  created_at           timestamptz NOT NULL,
  modified_at          timestamptz NOT NULL,
  deleted_at           timestamptz,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('project');
CREATE INDEX project_team ON project (workspace_id, team_id, id) WHERE deleted_at IS NULL;
ALTER TABLE project
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id);

CREATE TABLE project_membership (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  project_id   bigint NOT NULL,
  user_id      bigint NOT NULL,
  access_level text NOT NULL CHECK (access_level IN ('admin', 'editor', 'commenter', 'viewer')),
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, project_id, user_id)
);
SELECT distribute('project_membership');
CREATE INDEX project_membership_user ON project_membership (workspace_id, user_id, project_id);
ALTER TABLE project_membership
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

CREATE TABLE project_follower (
  workspace_id bigint NOT NULL,
  project_id   bigint NOT NULL,
  user_id      bigint NOT NULL,
  followed_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, project_id, user_id)
);
SELECT distribute('project_follower');
ALTER TABLE project_follower
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- A person's own list of the tasks assigned to them, one for each workspace.
CREATE TABLE user_task_list (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  user_id      bigint NOT NULL,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, user_id)
);
SELECT distribute('user_task_list');
ALTER TABLE user_task_list
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

CREATE TABLE section (
  workspace_id      bigint NOT NULL,
  id                bigint NOT NULL,
  project_id        bigint,
  user_task_list_id bigint,
  name              text NOT NULL,
  rank              text NOT NULL COLLATE "C",
  created_at        timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  CHECK (num_nonnulls(project_id, user_task_list_id) = 1)
);
SELECT distribute('section');
CREATE INDEX section_project ON section (workspace_id, project_id, rank, id) WHERE project_id IS NOT NULL;
CREATE INDEX section_user_task_list ON section (workspace_id, user_task_list_id, rank, id)
  WHERE user_task_list_id IS NOT NULL;
ALTER TABLE section
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, user_task_list_id) REFERENCES user_task_list (workspace_id, id) ON DELETE CASCADE;
