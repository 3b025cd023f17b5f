-- What the metric of a goal was is kept by quarters of an hour instead of days: where a day ends depends on whoever asks.
-- Of earlier readings only the day is known.
ALTER TABLE goal_metric_value
  ADD COLUMN recorded_at timestamptz,
  DROP CONSTRAINT goal_metric_value_workspace_id_goal_id_recorded_on_key;
UPDATE goal_metric_value SET recorded_at = recorded_on::timestamp AT TIME ZONE 'UTC';
ALTER TABLE goal_metric_value
  ALTER COLUMN recorded_at SET NOT NULL,
  ADD UNIQUE (workspace_id, goal_id, recorded_at);
