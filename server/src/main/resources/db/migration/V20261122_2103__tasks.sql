CREATE TABLE task (
  workspace_id        bigint NOT NULL,
  id                  bigint NOT NULL,
  name                text NOT NULL DEFAULT '',
  resource_subtype    text NOT NULL DEFAULT 'default_task'
                      CHECK (resource_subtype IN ('default_task', 'milestone', 'approval')),
  approval_status     text CHECK (approval_status IN ('pending', 'approved', 'rejected', 'changes_requested')),
  notes               text NOT NULL DEFAULT '',
  html_notes          text NOT NULL DEFAULT '<body></body>',
  parent_id           bigint,
  -- The ids from the topmost ancestor down to the task itself: who sees an ancestor sees the task.
  path                bigint[] NOT NULL,
  subtask_rank        text COLLATE "C",
  num_subtasks        integer NOT NULL DEFAULT 0,
  assignee_id         bigint,
  assigned_by         bigint,
  assignee_section_id bigint,
  assignee_rank       text COLLATE "C",
  completed           boolean NOT NULL DEFAULT false,
  completed_at        timestamptz,
  completed_by        bigint,
  start_on            date,
  start_at            timestamptz,
  due_on              date,
  due_at              timestamptz,
  num_likes           integer NOT NULL DEFAULT 0,
  external_gid        text,
  external_data       text,
  version             bigint NOT NULL DEFAULT 1,
  created_by          bigint,
  created_at          timestamptz NOT NULL,
  modified_at         timestamptz NOT NULL,
  deleted_at          timestamptz,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('task');
CREATE INDEX task_subtasks ON task (workspace_id, parent_id, subtask_rank, id)
  WHERE parent_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX task_assignee ON task (workspace_id, assignee_id, id)
  WHERE assignee_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX task_assignee_section ON task (workspace_id, assignee_section_id, assignee_rank, id)
  WHERE assignee_section_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX task_external ON task (workspace_id, external_gid) WHERE external_gid IS NOT NULL;
CREATE INDEX task_deleted ON task (workspace_id, deleted_at) WHERE deleted_at IS NOT NULL;
ALTER TABLE task
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, parent_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE;

CREATE TABLE task_project (
  workspace_id bigint NOT NULL,
  project_id   bigint NOT NULL,
  task_id      bigint NOT NULL,
  section_id   bigint NOT NULL,
  rank         text NOT NULL COLLATE "C",
  added_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, task_id, project_id)
);
SELECT distribute('task_project');
CREATE INDEX task_project_section ON task_project (workspace_id, section_id, rank, task_id);
CREATE INDEX task_project_project ON task_project (workspace_id, project_id, task_id);
ALTER TABLE task_project
  ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, section_id) REFERENCES section (workspace_id, id);

CREATE TABLE task_follower (
  workspace_id bigint NOT NULL,
  task_id      bigint NOT NULL,
  user_id      bigint NOT NULL,
  followed_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, task_id, user_id)
);
SELECT distribute('task_follower');
CREATE INDEX task_follower_user ON task_follower (workspace_id, user_id, task_id);
ALTER TABLE task_follower
  ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

CREATE TABLE task_like (
  workspace_id bigint NOT NULL,
  task_id      bigint NOT NULL,
  user_id      bigint NOT NULL,
  liked_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, task_id, user_id)
);
SELECT distribute('task_like');
ALTER TABLE task_like
  ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

CREATE TABLE task_dependency (
  workspace_id  bigint NOT NULL,
  task_id       bigint NOT NULL,
  depends_on_id bigint NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, task_id, depends_on_id),
  CHECK (task_id <> depends_on_id)
);
SELECT distribute('task_dependency');
CREATE INDEX task_dependency_reverse ON task_dependency (workspace_id, depends_on_id, task_id);
ALTER TABLE task_dependency
  ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, depends_on_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE;

CREATE TABLE tag (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  name         text NOT NULL,
  color        text,
  notes        text NOT NULL DEFAULT '',
  created_by   bigint,
  created_at   timestamptz NOT NULL,
  modified_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('tag');
ALTER TABLE tag ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

CREATE TABLE tag_follower (
  workspace_id bigint NOT NULL,
  tag_id       bigint NOT NULL,
  user_id      bigint NOT NULL,
  followed_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, tag_id, user_id)
);
SELECT distribute('tag_follower');
ALTER TABLE tag_follower
  ADD FOREIGN KEY (workspace_id, tag_id) REFERENCES tag (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

CREATE TABLE task_tag (
  workspace_id bigint NOT NULL,
  task_id      bigint NOT NULL,
  tag_id       bigint NOT NULL,
  added_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, task_id, tag_id)
);
SELECT distribute('task_tag');
CREATE INDEX task_tag_tag ON task_tag (workspace_id, tag_id, task_id);
ALTER TABLE task_tag
  ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, tag_id) REFERENCES tag (workspace_id, id) ON DELETE CASCADE;

CREATE TABLE story (
  workspace_id     bigint NOT NULL,
  id               bigint NOT NULL,
  task_id          bigint NOT NULL,
  type             text NOT NULL CHECK (type IN ('comment', 'system')),
  resource_subtype text NOT NULL,
  text             text NOT NULL,
  html_text        text NOT NULL,
  -- What an activity story is about: the old and new values, as the change log recorded them.
  detail           jsonb,
  is_pinned        boolean NOT NULL DEFAULT false,
  is_edited        boolean NOT NULL DEFAULT false,
  sticker_name     text,
  num_likes        integer NOT NULL DEFAULT 0,
  created_by       bigint,
  created_at       timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('story');
CREATE INDEX story_task ON story (workspace_id, task_id, id);
ALTER TABLE story ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE;

CREATE TABLE story_like (
  workspace_id bigint NOT NULL,
  story_id     bigint NOT NULL,
  user_id      bigint NOT NULL,
  liked_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, story_id, user_id)
);
SELECT distribute('story_like');
ALTER TABLE story_like
  ADD FOREIGN KEY (workspace_id, story_id) REFERENCES story (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

CREATE TABLE attachment (
  workspace_id     bigint NOT NULL,
  id               bigint NOT NULL,
  task_id          bigint,
  project_id       bigint,
  name             text NOT NULL,
  resource_subtype text NOT NULL,
  host             text NOT NULL,
  content_type     text NOT NULL,
  size             bigint,
  storage_key      text,
  url              text,
  connected_to_app boolean NOT NULL DEFAULT false,
  created_by       bigint,
  created_at       timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  CHECK (num_nonnulls(task_id, project_id) = 1)
);
SELECT distribute('attachment');
CREATE INDEX attachment_task ON attachment (workspace_id, task_id, id) WHERE task_id IS NOT NULL;
CREATE INDEX attachment_project ON attachment (workspace_id, project_id, id) WHERE project_id IS NOT NULL;
ALTER TABLE attachment
  ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE;
