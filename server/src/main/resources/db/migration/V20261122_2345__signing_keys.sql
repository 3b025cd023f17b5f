-- Keys with which links are signed: the same for every copy of Cairn, made by the first that needs one.
CREATE TABLE signing_key (
  purpose    text PRIMARY KEY,
  secret     bytea NOT NULL,
  created_at timestamptz NOT NULL
);
SELECT replicate_everywhere('signing_key');
