-- Fields whose values Cairn makes: the numbers of ID fields, and what formulas give. A project names those that its
-- tasks have in its own row, which whoever puts a task there locks anyway: so none is missed, and nobody else asks.
ALTER TABLE project ADD COLUMN computed_fields bigint[] NOT NULL DEFAULT '{}';
UPDATE project p SET computed_fields = c.fields FROM (
  SELECT s.workspace_id, s.project_id, array_agg(s.custom_field_id ORDER BY s.custom_field_id) AS fields
  FROM custom_field_setting s JOIN custom_field f ON f.workspace_id = s.workspace_id AND f.id = s.custom_field_id
  WHERE f.representation_type IN ('formula', 'custom_id') GROUP BY s.workspace_id, s.project_id) c
WHERE p.workspace_id = c.workspace_id AND p.id = c.project_id;

-- The fields that a formula uses, be it through other formulas.
ALTER TABLE custom_field ADD COLUMN formula_fields bigint[] NOT NULL DEFAULT '{}';
CREATE INDEX custom_field_formula ON custom_field (workspace_id, id) WHERE representation_type = 'formula';

-- Values that are to be made anew, of all workspaces: a local table that any copy takes work from.
CREATE TABLE calculation (
  calculation_id  bigint PRIMARY KEY,
  workspace_id    bigint NOT NULL,
  custom_field_id bigint NOT NULL,
  -- Of the tasks of one project only; null for all tasks that have the field.
  project_id      bigint,
  attempts        integer NOT NULL DEFAULT 0,
  leased_until    timestamptz NOT NULL
);
CREATE INDEX calculation_lease ON calculation (leased_until);
