-- Custom fields: what an organisation wants to know of its work beyond what every task has.
CREATE TABLE custom_field (
  workspace_id          bigint NOT NULL,
  id                    bigint NOT NULL,
  name                  text NOT NULL,
  description           text NOT NULL DEFAULT '',
  resource_subtype      text NOT NULL CHECK (resource_subtype IN
                        ('text', 'enum', 'multi_enum', 'number', 'date', 'people', 'reference')),
  representation_type   text NOT NULL CHECK (representation_type IN ('text', 'enum', 'multi_enum', 'number', 'date',
                        'people', 'reference', 'formula', 'custom_id')),
  precision             integer CHECK (precision BETWEEN 0 AND 6),
  format                text NOT NULL DEFAULT 'none' CHECK (format IN
                        ('currency', 'identifier', 'percentage', 'custom', 'duration', 'none')),
  currency_code         text,
  custom_label          text,
  custom_label_position text CHECK (custom_label_position IN ('prefix', 'suffix')),
  input_restrictions    text[] NOT NULL DEFAULT '{}',
  id_prefix             text,
  last_number           bigint NOT NULL DEFAULT 0,
  formula               text,
  -- Whether every container of the workspace may use it, or only the one that it was made in.
  is_global             boolean NOT NULL,
  has_notifications_enabled boolean NOT NULL DEFAULT true,
  privacy_setting       text NOT NULL DEFAULT 'public_with_guests'
                        CHECK (privacy_setting IN ('public_with_guests', 'public', 'private')),
  default_access_level  text NOT NULL DEFAULT 'editor' CHECK (default_access_level IN ('admin', 'editor', 'user')),
  created_by            bigint,
  created_at            timestamptz NOT NULL,
  modified_at           timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('custom_field');
CREATE UNIQUE INDEX custom_field_id_prefix ON custom_field (workspace_id, id_prefix) WHERE id_prefix IS NOT NULL;
ALTER TABLE custom_field ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

CREATE TABLE enum_option (
  workspace_id    bigint NOT NULL,
  id              bigint NOT NULL,
  custom_field_id bigint NOT NULL,
  name            text NOT NULL,
  color           text NOT NULL DEFAULT 'none',
  enabled         boolean NOT NULL DEFAULT true,
  rank            text NOT NULL COLLATE "C",
  PRIMARY KEY (workspace_id, id)
);
SELECT distribute('enum_option');
CREATE INDEX enum_option_field ON enum_option (workspace_id, custom_field_id, rank, id);
ALTER TABLE enum_option
  ADD FOREIGN KEY (workspace_id, custom_field_id) REFERENCES custom_field (workspace_id, id) ON DELETE CASCADE;

-- Who may use and change a field beyond what its default says.
CREATE TABLE custom_field_membership (
  workspace_id    bigint NOT NULL,
  id              bigint NOT NULL,
  custom_field_id bigint NOT NULL,
  user_id         bigint NOT NULL,
  access_level    text NOT NULL CHECK (access_level IN ('admin', 'editor', 'user')),
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, custom_field_id, user_id)
);
SELECT distribute('custom_field_membership');
ALTER TABLE custom_field_membership
  ADD FOREIGN KEY (workspace_id, custom_field_id) REFERENCES custom_field (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

-- That the tasks of a project have a field.
CREATE TABLE custom_field_setting (
  workspace_id    bigint NOT NULL,
  id              bigint NOT NULL,
  custom_field_id bigint NOT NULL,
  project_id      bigint NOT NULL,
  is_important    boolean NOT NULL DEFAULT false,
  rank            text NOT NULL COLLATE "C",
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, project_id, custom_field_id)
);
SELECT distribute('custom_field_setting');
CREATE INDEX custom_field_setting_field ON custom_field_setting (workspace_id, custom_field_id);
ALTER TABLE custom_field_setting
  ADD FOREIGN KEY (workspace_id, custom_field_id) REFERENCES custom_field (workspace_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (workspace_id, project_id) REFERENCES project (workspace_id, id) ON DELETE CASCADE;

-- The values live with their task, by the field's id: one row read gives them all. Numbers are numbers, texts are
-- texts; options, people and references are ids in texts; a date is {"date", "date_time"}.
ALTER TABLE task ADD COLUMN custom_values jsonb NOT NULL DEFAULT '{}';
CREATE INDEX task_custom_values ON task USING gin (custom_values) WHERE custom_values <> '{}';
