-- Tasks as they were: a row for each time in which nothing changed that figures are made of. The last one has no end.
-- Times are beginnings of quarters of an hour, since days begin there in all time zones.
CREATE TABLE past_task (
  workspace_id     bigint NOT NULL,
  id               bigint NOT NULL,
  task_id          bigint NOT NULL,
  since            timestamptz NOT NULL,
  until            timestamptz NOT NULL,
  resource_subtype text NOT NULL,
  approval_status  text,
  parent_id        bigint,
  assignee_id      bigint,
  completed        boolean NOT NULL,
  completed_at     timestamptz,
  start_on         date,
  due_on           date,
  due_at           timestamptz,
  custom_values    jsonb NOT NULL,
  -- The projects that it was in, and in which section of each: two arrays of the same length.
  projects         bigint[] NOT NULL,
  sections         bigint[] NOT NULL,
  tags             bigint[] NOT NULL,
  created_by       bigint,
  created_at       timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, task_id, since)
);
SELECT distribute('past_task');
CREATE INDEX past_task_projects ON past_task USING gin (projects);
ALTER TABLE past_task ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE;

-- From when on a workspace's tasks are known as they were, and up to which change the log was read for that at once.
CREATE TABLE past (
  workspace_id bigint PRIMARY KEY,
  begins_at    timestamptz NOT NULL,
  seq          bigint NOT NULL
);
SELECT distribute('past');
ALTER TABLE past ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;
