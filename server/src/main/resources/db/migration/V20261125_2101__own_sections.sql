-- Which tasks come into a section of a person's own list by themselves: new ones, those due this week, or today.
ALTER TABLE section ADD COLUMN receives text CHECK (receives IN ('new', 'week', 'today'));

-- The sections that all own lists have had so far, and nobody could change.
UPDATE section SET
  receives = CASE name WHEN 'Recently assigned' THEN 'new' WHEN 'Do today' THEN 'today' WHEN 'Do next week' THEN 'week' END,
  name = CASE name WHEN 'Do today' THEN 'Today' WHEN 'Do next week' THEN 'This week' WHEN 'Do later' THEN 'Later' ELSE name END
WHERE user_task_list_id IS NOT NULL;

-- Whether tasks that become due move on in their assignee's list, and where the day of that person begins.
ALTER TABLE user_task_list
  ADD COLUMN promotes_tasks boolean NOT NULL DEFAULT true,
  ADD COLUMN time_zone text;

-- The assignee's day on which a task was last put into a section of their list, by them or by its due date.
ALTER TABLE task ADD COLUMN assignee_placed_on date;

-- When each own list is to be looked through next, in all workspaces: a local table that any copy takes work from.
CREATE TABLE task_promotion (
  list_id      bigint PRIMARY KEY,
  workspace_id bigint NOT NULL,
  promote_at   timestamptz NOT NULL
);
CREATE INDEX task_promotion_due ON task_promotion (promote_at);
INSERT INTO task_promotion (list_id, workspace_id, promote_at) SELECT id, workspace_id, now() FROM user_task_list;
