-- Charts of a project, on its dashboard, in the order that people gave them.
CREATE TABLE chart (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  project_id   bigint NOT NULL,
  name         text NOT NULL,
  chart_type   text NOT NULL CHECK (chart_type IN ('number', 'bar', 'stacked_bar', 'line', 'burn_up', 'donut')),
  size         text NOT NULL CHECK (size IN ('small', 'medium', 'large')),
  settings     jsonb NOT NULL,
  rank         text NOT NULL COLLATE "C",
  created_at   timestamptz NOT NULL,
  modified_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('chart');
CREATE INDEX chart_project ON chart (workspace_id, project_id, rank, id);
ALTER TABLE chart
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE;
