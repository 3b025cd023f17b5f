import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';

export type EnumOption = { gid: string; name: string; color: string | null; enabled: boolean };

/** What a custom field is; the names are the API's. */
export type CustomField = {
  gid: string;
  name: string;
  resource_subtype: FieldKind;
  enum_options?: EnumOption[];
  precision?: number | null;
  format?: NumberFormat | null;
  currency_code?: string | null;
  custom_label?: string | null;
  custom_label_position?: 'prefix' | 'suffix' | null;
  /** Cairn works it out itself. */
  is_formula_field?: boolean;
  /** As resource_subtype, but for what Cairn makes: a custom_id is a number that each task is given. */
  representation_type?: string;
};

/** The kinds that people can change here; others only show their value in words. */
export const kinds = ['text', 'number', 'enum', 'multi_enum', 'date', 'people'] as const;
export type FieldKind = (typeof kinds)[number] | (string & {});
export type NumberFormat = 'none' | 'currency' | 'percentage' | 'custom' | 'duration' | 'identifier';

export const definitionFields = [
  'name',
  'resource_subtype',
  'enum_options.name',
  'enum_options.color',
  'enum_options.enabled',
  'precision',
  'format',
  'currency_code',
  'custom_label',
  'custom_label_position',
  'is_formula_field',
  'representation_type',
];

type FieldSetting = { gid: string; custom_field: CustomField };

export const projectFieldsAsked = (project: string) =>
  [
    `/projects/${project}/custom_field_settings`,
    { opt_fields: definitionFields.map((name) => `custom_field.${name}`).join(',') },
  ] as const;

/** The fields of a project, in its order. */
export const projectFieldsQuery = (projectGid: string) =>
  queryOptions({
    queryKey: ['project', projectGid, 'fields'],
    queryFn: async ({ signal }) => {
      const settings = await all<FieldSetting>(...projectFieldsAsked(projectGid), signal);
      return settings.map(({ custom_field }) => custom_field);
    },
  });

/** All fields that the workspace's projects can share. */
export const workspaceFieldsQuery = (workspaceGid: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceGid, 'fields'],
    queryFn: ({ signal }) =>
      all<CustomField>(
        `/workspaces/${workspaceGid}/custom_fields`,
        { opt_fields: definitionFields.join(',') },
        signal,
      ),
  });

export function isEditable(field: CustomField): boolean {
  const isMade = field.is_formula_field || field.representation_type === 'custom_id';
  return !isMade && (kinds as readonly string[]).includes(field.resource_subtype);
}

/** Whether its editor is a line of text in the cell itself, not a panel at it. */
export function isTyped(field: CustomField): boolean {
  return field.resource_subtype === 'text' || field.resource_subtype === 'number';
}
