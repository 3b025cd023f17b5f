-- Whether the hours that somebody entered for a week, Monday to Sunday, are final.
CREATE TABLE timesheet_approval_status (
  workspace_id    bigint NOT NULL,
  id              bigint NOT NULL,
  user_id         bigint NOT NULL,
  start_date      date NOT NULL CHECK (extract(isodow FROM start_date) = 1),
  end_date        date NOT NULL,
  approval_status text NOT NULL DEFAULT 'DRAFT'
                  CHECK (approval_status IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED')),
  -- What came with the last step, and who took it.
  message         text NOT NULL DEFAULT '',
  changed_by      bigint,
  created_at      timestamptz NOT NULL,
  modified_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, user_id, start_date),
  CHECK (end_date = start_date + 6)
);
SELECT distribute('timesheet_approval_status');
CREATE INDEX timesheet_approval_status_week ON timesheet_approval_status (workspace_id, start_date, id);
ALTER TABLE timesheet_approval_status
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
