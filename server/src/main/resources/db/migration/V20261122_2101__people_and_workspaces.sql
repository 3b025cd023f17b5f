-- People, workspaces and what opens the door to them: small, rarely written, global.

CREATE TABLE users (
  id            bigint PRIMARY KEY,
  name          text NOT NULL,
  email         text NOT NULL,
  password_hash text,
  created_at    timestamptz NOT NULL,
  modified_at   timestamptz NOT NULL
);
SELECT replicate_everywhere('users');
CREATE UNIQUE INDEX users_email ON users (email);

CREATE TABLE workspace (
  id              bigint PRIMARY KEY,
  name            text NOT NULL,
  is_organization boolean NOT NULL DEFAULT true,
  email_domains   text[] NOT NULL DEFAULT '{}',
  created_at      timestamptz NOT NULL,
  modified_at     timestamptz NOT NULL
);
SELECT replicate_everywhere('workspace');

CREATE TABLE workspace_membership (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  user_id      bigint NOT NULL,
  role         text NOT NULL CHECK (role IN ('admin', 'member', 'guest')),
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, user_id)
);
SELECT replicate_everywhere('workspace_membership');
CREATE INDEX workspace_membership_user ON workspace_membership (user_id);
ALTER TABLE workspace_membership
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

CREATE TABLE session (
  id         bigint PRIMARY KEY,
  user_id    bigint NOT NULL,
  token_hash bytea NOT NULL,
  csrf_token text NOT NULL,
  user_agent text,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
SELECT replicate_everywhere('session');
CREATE UNIQUE INDEX session_token ON session (token_hash);
CREATE INDEX session_of_user ON session (user_id);
ALTER TABLE session ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

CREATE TABLE personal_access_token (
  id         bigint PRIMARY KEY,
  user_id    bigint NOT NULL,
  name       text NOT NULL,
  token_hash bytea NOT NULL,
  created_at timestamptz NOT NULL
);
SELECT replicate_everywhere('personal_access_token');
CREATE UNIQUE INDEX personal_access_token_hash ON personal_access_token (token_hash);
CREATE INDEX personal_access_token_user ON personal_access_token (user_id);
ALTER TABLE personal_access_token ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

CREATE TABLE password_reset (
  id         bigint PRIMARY KEY,
  user_id    bigint NOT NULL,
  token_hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
SELECT replicate_everywhere('password_reset');
CREATE UNIQUE INDEX password_reset_token ON password_reset (token_hash);
ALTER TABLE password_reset ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- Each running copy holds one number, so that two copies never make the same id.
CREATE TABLE node (
  number       integer PRIMARY KEY,
  holder       text NOT NULL,
  leased_until timestamptz NOT NULL
);
