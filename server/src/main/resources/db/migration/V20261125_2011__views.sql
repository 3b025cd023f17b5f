-- Ways of looking at a project that are kept: what they show, in which order, grouped by what, in which columns.
CREATE TABLE view (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  project_id   bigint NOT NULL,
  owner_id     bigint NOT NULL,
  name         text NOT NULL,
  layout       text NOT NULL CHECK (layout IN ('list', 'board', 'timeline', 'calendar', 'dashboard')),
  shared       boolean NOT NULL,
  is_default   boolean NOT NULL DEFAULT false,
  settings     jsonb NOT NULL,
  rank         text NOT NULL COLLATE "C",
  created_at   timestamptz NOT NULL,
  modified_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  CHECK (shared OR NOT is_default)
);
SELECT distribute('view');
CREATE INDEX view_project ON view (workspace_id, project_id, rank, id);
CREATE UNIQUE INDEX view_default ON view (workspace_id, project_id) WHERE is_default;
ALTER TABLE view
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (owner_id) REFERENCES users (id);
