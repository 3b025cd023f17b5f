-- Programs that work in a workspace as people do: each is a user, who does not sign in, under the same id.
ALTER TABLE users ADD COLUMN is_agent boolean NOT NULL DEFAULT false;

CREATE TABLE agent (
  workspace_id      bigint NOT NULL,
  id                bigint NOT NULL,
  description       text,
  behavior_guidance text,
  created_by        bigint,
  created_at        timestamptz NOT NULL,
  modified_at       timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('agent');
ALTER TABLE agent
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (id) REFERENCES users (id);
