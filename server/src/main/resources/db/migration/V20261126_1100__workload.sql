-- How a workspace plans its work. The hours are those of a week, Monday first; without a row, a week has 40.
CREATE TABLE workload_setting (
  workspace_id    bigint PRIMARY KEY,
  hours           numeric[] NOT NULL DEFAULT '{8,8,8,8,8,0,0}' CHECK (cardinality(hours) = 7),
  -- The custom field that says what tasks take, where nobody names another.
  effort_field_id bigint,
  -- In which money its people and its projects are counted.
  currency_code   text NOT NULL DEFAULT 'USD',
  modified_at     timestamptz NOT NULL
);
SELECT distribute('workload_setting');
ALTER TABLE workload_setting ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

-- The week of those whose week is another.
CREATE TABLE capacity (
  workspace_id bigint NOT NULL,
  user_id      bigint NOT NULL,
  hours        numeric[] NOT NULL CHECK (cardinality(hours) = 7),
  modified_at  timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, user_id)
);
SELECT distribute('capacity');
ALTER TABLE capacity
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- Days on which nobody works.
CREATE TABLE holiday (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  date         date NOT NULL,
  name         text NOT NULL,
  created_by   bigint,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('holiday');
CREATE INDEX holiday_date ON holiday (workspace_id, date, id);
ALTER TABLE holiday ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

CREATE TABLE ooo_entry (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  user_id      bigint NOT NULL,
  start_date   date NOT NULL,
  end_date     date NOT NULL,
  created_by   bigint,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  CHECK (end_date >= start_date)
);
SELECT distribute('ooo_entry');
CREATE INDEX ooo_entry_user ON ooo_entry (workspace_id, user_id, id);
ALTER TABLE ooo_entry
  ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- Somebody yet to be found or named, for whom work is planned already.
CREATE TABLE placeholder (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  name         text NOT NULL,
  created_by   bigint,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('placeholder');
ALTER TABLE placeholder ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

CREATE TABLE allocation (
  workspace_id   bigint NOT NULL,
  id             bigint NOT NULL,
  project_id     bigint NOT NULL,
  user_id        bigint,
  placeholder_id bigint,
  start_date     date NOT NULL,
  end_date       date NOT NULL,
  effort_type    text CHECK (effort_type IN ('hours', 'percent')),
  effort_value   numeric CHECK (effort_value >= 0),
  created_by     bigint,
  created_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  CHECK (num_nonnulls(user_id, placeholder_id) = 1),
  CHECK (num_nonnulls(effort_type, effort_value) <> 1),
  CHECK (end_date >= start_date)
);
SELECT distribute('allocation');
CREATE INDEX allocation_project ON allocation (workspace_id, project_id, id);
CREATE INDEX allocation_user ON allocation (workspace_id, user_id, id) WHERE user_id IS NOT NULL;
CREATE INDEX allocation_placeholder ON allocation (workspace_id, placeholder_id, id) WHERE placeholder_id IS NOT NULL;
ALTER TABLE allocation
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, placeholder_id) REFERENCES placeholder (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- What each person has before them, by when it is due.
CREATE INDEX task_load ON task (workspace_id, assignee_id, due_on)
  WHERE assignee_id IS NOT NULL AND due_on IS NOT NULL AND NOT completed AND deleted_at IS NULL;
