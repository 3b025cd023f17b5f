-- What people of a project say to each other that is about no single task. A reply has the message it replies to.
CREATE TABLE message (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  project_id   bigint NOT NULL,
  reply_to_id  bigint,
  title        text NOT NULL DEFAULT '',
  text         text NOT NULL,
  html_text    text NOT NULL,
  created_by   bigint,
  created_at   timestamptz NOT NULL,
  modified_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('message');
CREATE INDEX message_project ON message (workspace_id, project_id, id) WHERE reply_to_id IS NULL;
CREATE INDEX message_replies ON message (workspace_id, reply_to_id, id) WHERE reply_to_id IS NOT NULL;
ALTER TABLE message
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, reply_to_id) REFERENCES message (workspace_id, id) ON DELETE CASCADE;
