import type { CustomField } from '@/features/field/field';
import { fieldOf } from '@/features/task/grid/columns';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { GroupField } from './groups';

/** The names of what charts of dashboards are made of. */
export function useFieldName(custom: readonly CustomField[]): (field: string) => string {
  const { t } = useTranslation(['view', 'report']);
  return (field) => {
    const gid = fieldOf(field);
    if (gid !== null) return custom.find((one) => one.gid === gid)?.name ?? '–';
    if (field === 'sections') return t('fields.section');
    return field === 'teams' ? t('report:team') : t(`fields.${field as Exclude<GroupField, 'teams'>}`);
  };
}
