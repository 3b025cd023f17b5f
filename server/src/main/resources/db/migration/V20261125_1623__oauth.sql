-- Apps that act for people, and what people have let them do. Global like the people themselves.

CREATE TABLE oauth_app (
  id              bigint PRIMARY KEY,
  owner_id        bigint NOT NULL,
  name            text NOT NULL,
  is_confidential boolean NOT NULL,
  secret_hash     bytea,
  redirect_uris   text[] NOT NULL,
  created_at      timestamptz NOT NULL,
  modified_at     timestamptz NOT NULL
);
SELECT replicate_everywhere('oauth_app');
CREATE INDEX oauth_app_owner ON oauth_app (owner_id);
ALTER TABLE oauth_app ADD FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE;

-- The workspaces in which an app may be used.
CREATE TABLE oauth_app_workspace (
  workspace_id bigint NOT NULL,
  app_id       bigint NOT NULL,
  PRIMARY KEY (workspace_id, app_id)
);
SELECT replicate_everywhere('oauth_app_workspace');
CREATE INDEX oauth_app_workspace_app ON oauth_app_workspace (app_id);
ALTER TABLE oauth_app_workspace
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (app_id) REFERENCES oauth_app (id) ON DELETE CASCADE;

-- One for each time that somebody let an app act for them: first its code, then what the app keeps instead of it.
CREATE TABLE oauth_authorization (
  id                  bigint PRIMARY KEY,
  user_id             bigint NOT NULL,
  app_id              bigint NOT NULL,
  scopes              text[] NOT NULL,
  redirect_uri        text NOT NULL,
  nonce               text,
  code_hash           bytea NOT NULL,
  code_challenge      text,
  code_expires_at     timestamptz NOT NULL,
  redeemed_at         timestamptz,
  refresh_family_hash bytea,
  refresh_hash        bytea,
  created_at          timestamptz NOT NULL
);
SELECT replicate_everywhere('oauth_authorization');
CREATE UNIQUE INDEX oauth_authorization_code ON oauth_authorization (code_hash);
CREATE UNIQUE INDEX oauth_authorization_refresh ON oauth_authorization (refresh_family_hash);
CREATE INDEX oauth_authorization_user ON oauth_authorization (user_id, app_id, id);
CREATE INDEX oauth_authorization_app ON oauth_authorization (app_id);
ALTER TABLE oauth_authorization
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (app_id) REFERENCES oauth_app (id) ON DELETE CASCADE;

CREATE TABLE oauth_access_token (
  id               bigint PRIMARY KEY,
  authorization_id bigint NOT NULL,
  token_hash       bytea NOT NULL,
  scopes           text[] NOT NULL,
  expires_at       timestamptz NOT NULL
);
SELECT replicate_everywhere('oauth_access_token');
CREATE UNIQUE INDEX oauth_access_token_hash ON oauth_access_token (token_hash);
CREATE INDEX oauth_access_token_authorization ON oauth_access_token (authorization_id);
CREATE INDEX oauth_access_token_expiry ON oauth_access_token (expires_at);
ALTER TABLE oauth_access_token
  ADD FOREIGN KEY (authorization_id) REFERENCES oauth_authorization (id) ON DELETE CASCADE;
