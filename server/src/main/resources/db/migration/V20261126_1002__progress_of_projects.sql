-- The tasks of projects are counted for portfolios too, not for goals alone.
ALTER TABLE goal_project RENAME TO project_progress;
ALTER TABLE goal_project_task RENAME TO project_progress_task;
ALTER INDEX goal_project_task_project RENAME TO project_progress_task_project;

UPDATE change_reader SET reader = 'rollups' WHERE reader = 'goals';
