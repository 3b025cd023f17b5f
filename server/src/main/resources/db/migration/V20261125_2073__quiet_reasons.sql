-- For which reasons nothing is to come into somebody's inbox.
CREATE TABLE quiet_reason (
  workspace_id bigint NOT NULL,
  user_id      bigint NOT NULL,
  reason       text NOT NULL,
  PRIMARY KEY (workspace_id, user_id, reason)
);
SELECT distribute('quiet_reason');
ALTER TABLE quiet_reason
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
