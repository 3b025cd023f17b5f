-- What came to each person, a row for each piece of work. It names what it is about without a foreign key: deliveries
-- run behind the writes, and what is gone meanwhile is not shown.
CREATE TABLE inbox_item (
  workspace_id  bigint NOT NULL,
  id            bigint NOT NULL,
  user_id       bigint NOT NULL,
  resource_type text NOT NULL CHECK (resource_type IN ('task', 'project', 'status_update', 'access_request')),
  resource_id   bigint NOT NULL,
  -- The project that it is, or that a status update or a request for access is about; null for tasks.
  project_id    bigint,
  -- Why it came, since it was last read.
  reasons       text[] NOT NULL,
  -- Whether the person was ever mentioned.
  mentioned     boolean NOT NULL,
  -- Who did what came last.
  actor_id      bigint,
  -- When the first of what was new came.
  news_since    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  unread        boolean NOT NULL DEFAULT true,
  bookmarked    boolean NOT NULL DEFAULT false,
  archived_at   timestamptz,
  remind_at     timestamptz,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, user_id, resource_id)
);
SELECT distribute('inbox_item');
CREATE INDEX inbox_item_active ON inbox_item (workspace_id, user_id, updated_at DESC, id DESC)
  WHERE archived_at IS NULL;
CREATE INDEX inbox_item_archived ON inbox_item (workspace_id, user_id, updated_at DESC, id DESC)
  WHERE archived_at IS NOT NULL;
CREATE INDEX inbox_item_unread ON inbox_item (workspace_id, user_id) WHERE unread AND archived_at IS NULL;
ALTER TABLE inbox_item
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- The projects of which somebody wants to hear only what concerns themselves.
CREATE TABLE quiet_project (
  workspace_id bigint NOT NULL,
  user_id      bigint NOT NULL,
  project_id   bigint NOT NULL,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, user_id, project_id)
);
SELECT distribute('quiet_project');
CREATE INDEX quiet_project_project ON quiet_project (workspace_id, project_id);
ALTER TABLE quiet_project
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- Which items are to come back when, of all workspaces: a local table that any copy takes work from.
CREATE TABLE inbox_reminder (
  item_id      bigint PRIMARY KEY,
  workspace_id bigint NOT NULL,
  remind_at    timestamptz NOT NULL
);
CREATE INDEX inbox_reminder_due ON inbox_reminder (remind_at);

-- Inboxes begin with what happens from now on: years that went by are no news.
INSERT INTO change_reader (workspace_id, reader, seq)
SELECT workspace_id, 'inbox', seq FROM change_counter ON CONFLICT DO NOTHING;
