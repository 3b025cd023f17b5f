-- Admins of a project are told when its budget comes to an end.
ALTER TABLE budget
  ADD COLUMN alert_enabled boolean NOT NULL DEFAULT true,
  -- At how many per cent they are told first; the second time is when all of it is used.
  ADD COLUMN alert_threshold integer NOT NULL DEFAULT 80 CHECK (alert_threshold BETWEEN 1 AND 100),
  -- At how many per cent they were told last, as long as that much is used.
  ADD COLUMN alert_reached integer;

-- Alerts begin with what happens from now on.
INSERT INTO change_reader (workspace_id, reader, seq)
SELECT workspace_id, 'budget_alerts', seq FROM change_counter ON CONFLICT DO NOTHING;

-- Budgets come into the inbox, too.
ALTER TABLE inbox_item
  DROP CONSTRAINT inbox_item_resource_type_check,
  ADD CONSTRAINT inbox_item_resource_type_check
    CHECK (resource_type IN ('task', 'project', 'status_update', 'message', 'access_request', 'budget'));

-- What was entered without saying for which project was for the only one of the task. Without it, no budget counts it.
UPDATE time_tracking_entry e SET project_id = (
    SELECT min(p.project_id) FROM task t
      JOIN task_project p ON p.workspace_id = t.workspace_id AND p.task_id = ANY(t.path)
    WHERE t.workspace_id = e.workspace_id AND t.id = e.task_id
    HAVING count(DISTINCT p.project_id) = 1)
WHERE e.project_id IS NULL;
