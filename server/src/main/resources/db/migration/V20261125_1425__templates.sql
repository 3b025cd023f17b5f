-- What projects are made from. The content is kept as it was when the template was saved: what happens to the original
-- later is none of its concern.
CREATE TABLE project_template (
  workspace_id     bigint NOT NULL,
  id               bigint NOT NULL,
  team_id          bigint,
  name             text NOT NULL,
  description      text NOT NULL DEFAULT '',
  html_description text NOT NULL DEFAULT '<body></body>',
  color            text,
  is_public        boolean NOT NULL,
  owner_id         bigint,
  -- The day that all dates keep their distance from, and what it is of the project; none where there are no dates.
  anchor_on        date,
  anchored_by      text CHECK (anchored_by IN ('start', 'due')),
  -- Null until the job that saves it is done.
  content          jsonb,
  created_at       timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('project_template');
CREATE INDEX project_template_team ON project_template (workspace_id, team_id, id);
ALTER TABLE project_template
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE;

-- Whoever had tasks in the original is a role in the template, to be given to somebody in each new project.
CREATE TABLE template_role (
  workspace_id        bigint NOT NULL,
  id                  bigint NOT NULL,
  project_template_id bigint NOT NULL,
  name                text NOT NULL,
  user_id             bigint NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('template_role');
CREATE INDEX template_role_template ON template_role (workspace_id, project_template_id, id);
ALTER TABLE template_role
  ADD FOREIGN KEY (workspace_id, project_template_id) REFERENCES project_template (workspace_id, id) ON DELETE CASCADE;

ALTER TABLE project ADD COLUMN created_from_template_id bigint;

CREATE TABLE task_template (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  project_id   bigint NOT NULL,
  name         text NOT NULL,
  -- The day on which the original was made: dates keep their distance from it.
  anchor_on    date NOT NULL,
  content      jsonb NOT NULL,
  field_ids    bigint[] NOT NULL,
  created_by   bigint,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('task_template');
CREATE INDEX task_template_project ON task_template (workspace_id, project_id, id);
ALTER TABLE task_template
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE;
