-- How far the events of a sync token reach: the same token, asked again, gives the same events.
CREATE TABLE event_window (
  workspace_id bigint NOT NULL,
  stream       bigint NOT NULL,
  after_seq    bigint NOT NULL,
  until_seq    bigint NOT NULL,
  read_at      timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, stream, after_seq)
);
SELECT distribute('event_window');
CREATE INDEX event_window_age ON event_window (workspace_id, read_at);
ALTER TABLE event_window ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;
