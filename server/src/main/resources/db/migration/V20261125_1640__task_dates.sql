-- What is due, was made or was done in some days, in a whole workspace.
CREATE INDEX task_due ON task (workspace_id, due_on) WHERE deleted_at IS NULL AND due_on IS NOT NULL;
CREATE INDEX task_created ON task (workspace_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX task_completed ON task (workspace_id, completed_at, id) WHERE deleted_at IS NULL AND completed_at IS NOT NULL;
