-- What a status update of a goal says in numbers: how much was reached, where it closes the goal, and how sure its author
-- is that it will be.
ALTER TABLE status_update
  ADD COLUMN score numeric CHECK (score BETWEEN 0 AND 1),
  ADD COLUMN confidence integer CHECK (confidence BETWEEN 1 AND 10),
  ADD CONSTRAINT status_update_of_goal CHECK (goal_id IS NOT NULL OR num_nonnulls(score, confidence) = 0);
