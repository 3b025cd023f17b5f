import type { CustomField } from '@/features/field/field';
import { fieldOf } from '@/features/task/grid/columns';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { BuiltInTerm } from './terms';

/** What people call the fields of a search. */
export function useTermNames(custom: readonly CustomField[]): (field: string) => string {
  const { t } = useTranslation('search');
  return (field) => {
    const gid = fieldOf(field);
    if (gid !== null) return custom.find((other) => other.gid === gid)?.name ?? '–';
    return t(`fields.${field as BuiltInTerm}`);
  };
}
