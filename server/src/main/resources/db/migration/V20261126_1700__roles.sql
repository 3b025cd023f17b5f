-- Roles that a workspace makes for its people, beside those that every workspace has.
CREATE TABLE role (
  workspace_id   bigint NOT NULL,
  id             bigint NOT NULL,
  name           text NOT NULL,
  description    text NOT NULL,
  base_role_type text NOT NULL CHECK (base_role_type IN ('guest', 'member', 'admin', 'super_admin')),
  permissions    jsonb NOT NULL,
  archived       boolean NOT NULL DEFAULT false,
  created_at     timestamptz NOT NULL,
  modified_at    timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT replicate_everywhere('role');
ALTER TABLE role ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

-- What such a role lets people do is kept with each who has it, as every request asks for it; nothing of who has a
-- standard role, which follows from its name.
ALTER TABLE workspace_membership
  ADD COLUMN role_id bigint,
  ADD COLUMN allowed text[],
  ADD CHECK ((role_id IS NULL) = (allowed IS NULL)),
  ADD FOREIGN KEY (workspace_id, role_id) REFERENCES role (workspace_id, id);
CREATE INDEX workspace_membership_role ON workspace_membership (workspace_id, role_id) WHERE role_id IS NOT NULL;

-- With the standard roles, whose ids are those just before their workspace's: nothing else is made in a workspace before
-- there is one.
CREATE VIEW any_role AS
SELECT r.workspace_id, r.id, r.name, r.description, false AS is_standard_role, r.base_role_type, r.permissions,
  r.archived, r.created_at, r.modified_at
FROM role r
UNION ALL
SELECT w.id, w.id - s.before, s.name, s.description, true, s.base, '{}'::jsonb, false, w.created_at, w.created_at
FROM workspace w CROSS JOIN (VALUES
  (3, 'Admin', 'Does everything, and says who may do what', 'admin'),
  (2, 'Member', 'Sees what is shared with everyone, and makes projects, teams and all else', 'member'),
  (1, 'Guest', 'Sees and does only what is shared with them', 'guest')) s(before, name, description, base);
