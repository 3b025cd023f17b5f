import type { CustomField } from '@/features/field/field';
import { firstDayOfWeek } from '@/lib/i18n/locale';
import type { Counted } from '../counted';
import { groupsOf } from '../groups';
import { useFieldName } from '../useFieldName';
import type { PastSearch } from './pastSearch';

/** The part of the tasks that a figure counts in words, as "Assignee: Ana · Completed: Incomplete". */
export function usePartName(
  { group_by, group, interval = 'week', split_by, split }: PastSearch,
  counted: Counted | undefined,
  custom: readonly CustomField[],
): string | null {
  const nameOf = useFieldName(custom);
  const fields = new Map(custom.map((field) => [field.gid, field]));
  const part = (by: string | undefined, key: string | undefined, name: string | null) => {
    if (by === undefined || key === undefined || (!name && !counted)) return [];
    const known = { key: key === 'none' ? null : key, name };
    const [value] = groupsOf(by, [known], interval, firstDayOfWeek(), fields);
    return value ? [`${nameOf(by)}: ${value.name}`] : [];
  };
  const parts = [
    ...part(group_by, group, counted?.group_name ?? null),
    ...part(split_by, split, counted?.split_name ?? null),
  ];
  return parts.length > 0 ? parts.join(' · ') : null;
}
