-- The numbers and days among the values of tasks, so that ranges are found by an index: a number as it is, a day as the
-- days since 1970. Written together with the values themselves, of which they are a part.
CREATE TABLE task_value (
  workspace_id    bigint NOT NULL,
  task_id         bigint NOT NULL,
  custom_field_id bigint NOT NULL,
  number          numeric NOT NULL,
  PRIMARY KEY (workspace_id, task_id, custom_field_id)
);
SELECT distribute('task_value');

INSERT INTO task_value (workspace_id, task_id, custom_field_id, number)
SELECT t.workspace_id, t.id, v.key::bigint, CASE jsonb_typeof(v.value) WHEN 'number' THEN (v.value #>> '{}')::numeric
  ELSE (v.value ->> 'date')::date - date '1970-01-01' END
FROM task t CROSS JOIN LATERAL jsonb_each(t.custom_values) v
WHERE t.custom_values <> '{}' AND jsonb_typeof(v.value) IN ('number', 'object');

CREATE INDEX task_value_range ON task_value (workspace_id, custom_field_id, number, task_id);
ALTER TABLE task_value ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE;
