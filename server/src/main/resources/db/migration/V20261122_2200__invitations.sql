-- Invitations are looked up by their token alone, before anybody is signed in, so they are global like sessions.
CREATE TABLE invitation (
  id           bigint PRIMARY KEY,
  workspace_id bigint NOT NULL,
  token_hash   bytea NOT NULL,
  email        text,
  role         text NOT NULL CHECK (role IN ('admin', 'member', 'guest')),
  places       jsonb NOT NULL,
  invited_by   bigint NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL
);
SELECT replicate_everywhere('invitation');
CREATE UNIQUE INDEX invitation_token ON invitation (token_hash);
CREATE INDEX invitation_workspace ON invitation (workspace_id);
ALTER TABLE invitation
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (invited_by) REFERENCES users (id) ON DELETE CASCADE;

-- When a session was last used: written every few minutes, hence not in the session itself, and a plain
-- local table everywhere.
CREATE TABLE session_activity (
  session_id     bigint PRIMARY KEY,
  last_active_at timestamptz NOT NULL
);
