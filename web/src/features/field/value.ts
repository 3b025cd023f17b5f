import type { EnumOption } from './field';

type Chosen = Pick<EnumOption, 'gid' | 'name' | 'color'>;
type Person = { gid: string; name: string };

/** What a task has for a custom field, as the API tells it: of the values only that of the field's kind. */
export type FieldValue = {
  gid: string;
  /** In the server's words, for kinds that have no better form here. */
  display_value?: string | null;
  text_value?: string | null;
  number_value?: number | null;
  enum_value?: Chosen | null;
  multi_enum_values?: Chosen[] | null;
  people_value?: Person[] | null;
  date_value?: { date: string | null; date_time?: string | null } | null;
};

export const valueFields = [
  'custom_fields.display_value',
  'custom_fields.text_value',
  'custom_fields.number_value',
  'custom_fields.enum_value.name',
  'custom_fields.enum_value.color',
  'custom_fields.multi_enum_values.name',
  'custom_fields.multi_enum_values.color',
  'custom_fields.people_value.name',
  'custom_fields.date_value',
];

/** The form that writes take; see the API's `custom_fields` map. */
export function written(value: FieldValue): unknown {
  if (value.text_value !== undefined) return value.text_value;
  if (value.number_value !== undefined) return value.number_value;
  if (value.enum_value !== undefined) return value.enum_value?.gid ?? null;
  if (value.multi_enum_values !== undefined) return gids(value.multi_enum_values);
  if (value.people_value !== undefined) return gids(value.people_value);
  return value.date_value?.date ? { date: value.date_value.date } : null;
}

const gids = (chosen: { gid: string }[] | null) => (chosen ?? []).map(({ gid }) => gid);

export function withValue(values: readonly FieldValue[], value: FieldValue): FieldValue[] {
  const isThere = values.some(({ gid }) => gid === value.gid);
  return isThere ? values.map((other) => (other.gid === value.gid ? value : other)) : [...values, value];
}
