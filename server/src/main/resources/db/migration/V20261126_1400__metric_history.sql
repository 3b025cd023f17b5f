-- What the metric of a goal was at the end of each day on which it changed, as a reader of the change log keeps it. The
-- reader begins with the first change, so that the numbers that people told before are there, too.
CREATE TABLE goal_metric_value (
  workspace_id bigint NOT NULL,
  id           bigint NOT NULL,
  goal_id      bigint NOT NULL,
  recorded_on  date NOT NULL,
  number_value numeric NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, goal_id, recorded_on)
);
SELECT distribute('goal_metric_value');
ALTER TABLE goal_metric_value
  ADD FOREIGN KEY (workspace_id, goal_id) REFERENCES goal (workspace_id, id) ON DELETE CASCADE;
