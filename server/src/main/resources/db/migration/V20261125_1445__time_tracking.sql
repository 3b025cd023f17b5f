CREATE TABLE time_tracking_category (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  name         text NOT NULL,
  color        text NOT NULL DEFAULT 'none',
  is_archived  boolean NOT NULL DEFAULT false,
  created_by   bigint,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('time_tracking_category');
ALTER TABLE time_tracking_category ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

CREATE TABLE time_tracking_entry (
  workspace_id     bigint NOT NULL,
  id               bigint NOT NULL,
  task_id          bigint NOT NULL,
  project_id       bigint,
  duration_minutes integer NOT NULL CHECK (duration_minutes > 0),
  entered_on       date NOT NULL,
  billable_status  text NOT NULL DEFAULT 'notApplicable'
                   CHECK (billable_status IN ('billable', 'nonBillable', 'notApplicable')),
  description      text NOT NULL DEFAULT '',
  category_ids     bigint[] NOT NULL DEFAULT '{}',
  created_by       bigint NOT NULL,
  created_at       timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('time_tracking_entry');
CREATE INDEX time_tracking_entry_task ON time_tracking_entry (workspace_id, task_id, id);
CREATE INDEX time_tracking_entry_person ON time_tracking_entry (workspace_id, created_by, entered_on, id);
CREATE INDEX time_tracking_entry_project ON time_tracking_entry (workspace_id, project_id, id) WHERE project_id IS NOT NULL;
CREATE INDEX time_tracking_entry_categories ON time_tracking_entry USING gin (category_ids) WHERE category_ids <> '{}';
ALTER TABLE time_tracking_entry
  ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id),
  ADD FOREIGN KEY (created_by) REFERENCES users (id) ON DELETE CASCADE;

-- The sum of a task's entries, kept with each of them.
ALTER TABLE task ADD COLUMN actual_time_minutes integer;
