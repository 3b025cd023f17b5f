import { fieldColumn, fieldOf } from '@/features/task/grid/columns';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type BuiltInField, builtInFields } from './viewFields';
import type { Viewing } from './viewing';

export type FieldName = { field: string; name: string };

/** The fields that a view can speak of, by the names that people know them by. */
export function useFieldNames({ fields, without }: Pick<Viewing, 'fields' | 'without'>): FieldName[] {
  const { t } = useTranslation('view');
  return [
    ...builtInFields
      .filter((field) => !without.includes(field))
      .map((field) => ({ field, name: t(`fields.${field}`) })),
    ...fields.map(({ gid, name }) => ({ field: fieldColumn(gid), name })),
  ];
}

export function useFieldName({ fields }: Pick<Viewing, 'fields'>): (field: string) => string {
  const { t } = useTranslation('view');
  return (field) => {
    const gid = fieldOf(field);
    if (gid !== null) return fields.find((custom) => custom.gid === gid)?.name ?? '–';
    return t(`fields.${field as BuiltInField | 'dependencies'}`);
  };
}
