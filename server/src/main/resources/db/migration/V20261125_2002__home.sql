-- How a person's Home looks, and the projects that they were in last, the latest first.
CREATE TABLE home (
  workspace_id    bigint NOT NULL,
  user_id         bigint NOT NULL,
  -- The widgets in their order; null while the person has left them as they come.
  widgets         jsonb,
  recent_projects bigint[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (workspace_id, user_id)
);
SELECT distribute('home');
ALTER TABLE home
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
