-- Searches that people keep for themselves, as the parameters that the page of a search has.
CREATE TABLE saved_search (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  user_id      bigint NOT NULL,
  name         text NOT NULL,
  query        jsonb NOT NULL,
  created_at   timestamptz NOT NULL,
  modified_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('saved_search');
CREATE INDEX saved_search_user ON saved_search (workspace_id, user_id, name, id);
ALTER TABLE saved_search
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
