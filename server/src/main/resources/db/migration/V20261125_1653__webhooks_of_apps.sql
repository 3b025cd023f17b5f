-- A webhook that an app made in somebody's name ends with what they have let the app do.
ALTER TABLE webhook ADD COLUMN authorization_id bigint;
CREATE INDEX webhook_authorization ON webhook (authorization_id) WHERE authorization_id IS NOT NULL;
ALTER TABLE webhook ADD FOREIGN KEY (authorization_id) REFERENCES oauth_authorization (id) ON DELETE CASCADE;
