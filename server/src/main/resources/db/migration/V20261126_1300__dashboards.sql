-- Pages of charts over all of a workspace's work: of whoever made them and, where they are public, of all its members.
CREATE TABLE dashboard (
  workspace_id    bigint NOT NULL,
  id              bigint NOT NULL,
  name            text NOT NULL,
  owner_id        bigint NOT NULL,
  privacy_setting text NOT NULL CHECK (privacy_setting IN ('private', 'public_to_workspace')),
  created_at      timestamptz NOT NULL,
  modified_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('dashboard');
CREATE INDEX dashboard_name ON dashboard (workspace_id, name, id);
ALTER TABLE dashboard
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (owner_id) REFERENCES users (id);

-- A chart stands on the dashboard of a project, or on one of these, where a search says which tasks it counts.
ALTER TABLE chart
  ALTER COLUMN project_id DROP NOT NULL,
  ADD COLUMN dashboard_id bigint,
  ADD COLUMN query jsonb,
  ADD CHECK ((project_id IS NULL) <> (dashboard_id IS NULL)),
  ADD FOREIGN KEY (workspace_id, dashboard_id) REFERENCES dashboard (workspace_id, id) ON DELETE CASCADE;
CREATE INDEX chart_dashboard ON chart (workspace_id, dashboard_id, rank, id);
