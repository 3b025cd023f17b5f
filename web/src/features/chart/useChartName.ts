import type { CustomField } from '@/features/field/field';
import { fieldOf } from '@/features/task/grid/columns';
import type { Filter } from '@/features/view/settings';
import { useFieldName } from '@/features/view/useFieldNames';
import type { BuiltInField } from '@/features/view/viewFields';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type Chart, course } from './chart';
import { dateFieldOf, timeSpent } from './figures';

/** The fields of tasks that charts are made of, but for custom ones. */
type GroupField = Exclude<BuiltInField, 'name' | 'num_likes'>;

type Named = Pick<Chart, 'name' | 'chart_type' | 'settings'>;

/** The name that somebody gave a chart, or what it counts in the reader's language. */
export function useChartName(fields: readonly CustomField[]): (chart: Named) => string {
  const { t } = useTranslation('chart');
  const fieldName = useFieldName({ fields });
  const nameOf = (field: string) => (field === timeSpent ? t('timeSpent') : fieldName(field));
  const groupName = (field: string) =>
    fieldOf(field) === null
      ? t(`grouped.${field as GroupField}`)
      : t('named.field', { name: fieldName(field) });
  const byGid = new Map(fields.map((field) => [field.gid, field]));
  return ({ name, chart_type, settings }) => {
    if (name) return name;
    const { measure, field, filters, group_by, split_by } = settings;
    const tasks = t(`counted.${countedBy(filters)}`);
    const what = measure === 'count' ? tasks : t(`named.${measure}`, { name: nameOf(field ?? '') });
    if (chart_type === 'number') return what;
    if (chart_type === 'burn_up') return t('named.burnUp', { what });
    if (chart_type === 'line' && group_by !== course) {
      const date = dateFieldOf(settings, { fields: byGid });
      return t('named.by', { what, name: groupName(date) });
    }
    if (group_by === course) {
      return split_by
        ? t('named.courseSplit', { what, split: groupName(split_by) })
        : t('named.course', { what });
    }
    const group = groupName(group_by ?? 'section');
    if (!split_by) return t('named.by', { what, name: group });
    return t('named.split', { what, name: group, split: groupName(split_by) });
  };
}

function countedBy(filters: readonly Filter[]): 'all' | 'incomplete' | 'completed' | 'overdue' | 'some' {
  const late = filters.some(({ field, values }) => field === 'due_on' && values[0] === 'overdue');
  const others = filters.filter(
    ({ field, op }) => field !== 'completed' && !(field === 'due_on' && op === 'within'),
  );
  if (others.length > 0) return 'some';
  if (late) return 'overdue';
  if (filters.length === 0) return 'all';
  if (filters.length > 1 || filters[0]?.field !== 'completed') return 'some';
  return filters[0].values[0] === 'true' ? 'completed' : 'incomplete';
}
