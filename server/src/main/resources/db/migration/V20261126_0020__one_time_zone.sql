-- Where a person's day begins is a preference of theirs, in all workspaces; lists had it as well.
INSERT INTO preference (user_id, time_zone, modified_at)
SELECT DISTINCT ON (user_id) user_id, time_zone, now() FROM user_task_list WHERE time_zone IS NOT NULL ORDER BY user_id, id DESC
ON CONFLICT (user_id) DO UPDATE SET time_zone = excluded.time_zone WHERE preference.time_zone IS NULL;

ALTER TABLE user_task_list DROP COLUMN time_zone;
