-- Types of task that an organisation makes for itself, each with the states that its tasks go through.
CREATE TABLE custom_type (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  name         text NOT NULL,
  created_by   bigint,
  created_at   timestamptz NOT NULL,
  modified_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('custom_type');
ALTER TABLE custom_type ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

CREATE TABLE custom_type_status_option (
  workspace_id     bigint NOT NULL,
  id               bigint NOT NULL,
  custom_type_id   bigint NOT NULL,
  name             text NOT NULL,
  color            text NOT NULL DEFAULT 'none',
  completion_state text NOT NULL CHECK (completion_state IN ('Incomplete', 'Complete')),
  enabled          boolean NOT NULL DEFAULT true,
  rank             text NOT NULL COLLATE "C",
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('custom_type_status_option');
CREATE INDEX custom_type_status_option_type ON custom_type_status_option (workspace_id, custom_type_id, rank, id);
ALTER TABLE custom_type_status_option
  ADD FOREIGN KEY (workspace_id, custom_type_id) REFERENCES custom_type (workspace_id, id) ON DELETE CASCADE;

-- That the tasks of a project may be of a type.
CREATE TABLE custom_type_project (
  workspace_id   bigint NOT NULL,
  project_id     bigint NOT NULL,
  custom_type_id bigint NOT NULL,
  added_at       timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, project_id, custom_type_id)
);
SELECT distribute('custom_type_project');
CREATE INDEX custom_type_project_type ON custom_type_project (workspace_id, custom_type_id);
ALTER TABLE custom_type_project
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, custom_type_id) REFERENCES custom_type (workspace_id, id) ON DELETE CASCADE;

-- No foreign key: a deleted type leaves its tasks at once, and they become usual ones soon after.
ALTER TABLE task ADD COLUMN custom_type_id bigint, ADD COLUMN custom_type_status_option_id bigint;
CREATE INDEX task_custom_type ON task (workspace_id, custom_type_id, id) WHERE custom_type_id IS NOT NULL;
ALTER TABLE task DROP CONSTRAINT task_resource_subtype_check;
ALTER TABLE task ADD CONSTRAINT task_resource_subtype_check
  CHECK (resource_subtype IN ('default_task', 'milestone', 'approval', 'custom')) NOT VALID;
ALTER TABLE task VALIDATE CONSTRAINT task_resource_subtype_check;

-- Nothing that happened so far concerns the reader of deleted types.
INSERT INTO change_reader (workspace_id, reader, seq)
SELECT workspace_id, 'type-deletions', seq FROM change_counter ON CONFLICT DO NOTHING;
