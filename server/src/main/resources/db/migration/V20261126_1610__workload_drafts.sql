-- What somebody would change of a workload, to see what would come of it; nobody else sees it. The changes name tasks and
-- allocations without foreign keys: what is gone meanwhile is told when they are applied.
CREATE TABLE workload_draft (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  user_id      bigint NOT NULL,
  name         text NOT NULL,
  changes      jsonb NOT NULL DEFAULT '[]',
  created_at   timestamptz NOT NULL,
  modified_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('workload_draft');
CREATE INDEX workload_draft_user ON workload_draft (workspace_id, user_id, id);
ALTER TABLE workload_draft
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
