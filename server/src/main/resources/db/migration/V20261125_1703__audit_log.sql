-- Where a change came from, of those changes only that the audit log tells of.
ALTER TABLE change ADD COLUMN origin jsonb;

-- What is to be known about a workspace's people and data when somebody asks later: names as they were then.
CREATE TABLE audit_log_event (
  workspace_id     bigint NOT NULL,
  seq              bigint NOT NULL,
  id               bigint NOT NULL,
  created_at       timestamptz NOT NULL,
  event_type       text NOT NULL,
  event_category   text NOT NULL,
  actor_type       text NOT NULL,
  actor_id         bigint,
  actor_name       text,
  actor_email      text,
  resource_type    text NOT NULL,
  resource_subtype text,
  resource_id      bigint,
  resource_name    text,
  resource_email   text,
  details          jsonb NOT NULL,
  context          jsonb NOT NULL,
  PRIMARY KEY (workspace_id, seq)
);
SELECT distribute('audit_log_event');
CREATE INDEX audit_log_event_age ON audit_log_event (workspace_id, created_at);
CREATE INDEX audit_log_event_actor ON audit_log_event (workspace_id, actor_id, seq);
CREATE INDEX audit_log_event_resource ON audit_log_event (workspace_id, resource_id, seq);
CREATE INDEX audit_log_event_kind ON audit_log_event (workspace_id, event_type, seq);
ALTER TABLE audit_log_event ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;
