-- The role that an invitation gives; null is the standard one of its kind, which role has always said. A role that goes
-- takes with it what would give it.
ALTER TABLE invitation ADD COLUMN role_id bigint,
  ADD FOREIGN KEY (workspace_id, role_id) REFERENCES role (workspace_id, id) ON DELETE CASCADE;
