-- How a project is doing, told from time to time.
CREATE TABLE status_update (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  project_id   bigint NOT NULL,
  title        text NOT NULL,
  text         text NOT NULL DEFAULT '',
  html_text    text NOT NULL DEFAULT '<body></body>',
  status_type  text NOT NULL CHECK (status_type IN
               ('on_track', 'at_risk', 'off_track', 'on_hold', 'complete', 'achieved', 'partial', 'missed', 'dropped')),
  created_by   bigint,
  created_at   timestamptz NOT NULL,
  modified_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('status_update');
CREATE INDEX status_update_project ON status_update (workspace_id, project_id, created_at DESC, id DESC);
ALTER TABLE status_update
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE;

-- What a project is for; a project has one.
CREATE TABLE project_brief (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  project_id   bigint NOT NULL,
  title        text NOT NULL DEFAULT '',
  text         text NOT NULL DEFAULT '',
  html_text    text NOT NULL DEFAULT '<body></body>',
  created_by   bigint,
  created_at   timestamptz NOT NULL,
  modified_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, project_id)
);
SELECT distribute('project_brief');
ALTER TABLE project_brief
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE;

CREATE TABLE access_request (
  workspace_id    bigint NOT NULL,
  id              bigint NOT NULL,
  project_id      bigint NOT NULL,
  requester_id    bigint NOT NULL,
  message         text NOT NULL DEFAULT '',
  approval_status text NOT NULL DEFAULT 'pending' CHECK (approval_status IN ('pending', 'approved', 'denied')),
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('access_request');
CREATE INDEX access_request_project ON access_request (workspace_id, project_id, id);
ALTER TABLE access_request
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (requester_id) REFERENCES users (id) ON DELETE CASCADE;

CREATE TABLE reaction (
  workspace_id     bigint NOT NULL,
  id               bigint NOT NULL,
  story_id         bigint,
  status_update_id bigint,
  user_id          bigint NOT NULL,
  -- The emoji without its variants, such as the colour of skin, and with them.
  emoji_base       text NOT NULL,
  emoji            text NOT NULL,
  created_at       timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE NULLS NOT DISTINCT (workspace_id, story_id, status_update_id, user_id, emoji),
  CHECK (num_nonnulls(story_id, status_update_id) = 1)
);
SELECT distribute('reaction');
CREATE INDEX reaction_status_update ON reaction (workspace_id, status_update_id, id) WHERE status_update_id IS NOT NULL;
ALTER TABLE reaction
  ADD FOREIGN KEY (workspace_id, story_id) REFERENCES story (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, status_update_id) REFERENCES status_update (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- What a person keeps at hand, in the order of their own.
CREATE TABLE favorite (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  user_id      bigint NOT NULL,
  project_id   bigint NOT NULL,
  rank         text NOT NULL COLLATE "C",
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, user_id, project_id)
);
SELECT distribute('favorite');
ALTER TABLE favorite
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
