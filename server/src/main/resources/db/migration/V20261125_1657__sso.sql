-- Who of a company's identity provider is who here, from the first time on: addresses change hands.
CREATE TABLE sso_identity (
  issuer     text NOT NULL,
  subject    text NOT NULL,
  user_id    bigint NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
SELECT replicate_everywhere('sso_identity');
CREATE UNIQUE INDEX sso_identity_user ON sso_identity (user_id, issuer);
ALTER TABLE sso_identity ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
