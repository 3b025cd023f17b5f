import { type Chart, course } from '@/features/chart/chart';
import { timeSpent } from '@/features/chart/figures';
import type { CustomField } from '@/features/field/field';
import { contentOf } from '@/features/search/search';
import { fieldOf } from '@/features/task/grid/columns';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { GroupField } from './groups';
import { useFieldName } from './useFieldName';
import { type WorkGroup, workOf } from './work/work';

type Named = Pick<Chart, 'name' | 'chart_type' | 'settings' | 'query'>;

/** The name that somebody gave a chart, or what it counts in the reader's language. */
export function useChartName(custom: readonly CustomField[]): (chart: Named) => string {
  const { t } = useTranslation(['chart', 'report']);
  const nameOf = useFieldName(custom);
  const groupName = (field: string) => {
    if (fieldOf(field) !== null) return t('named.field', { name: nameOf(field) });
    return field === 'teams' ? t('report:byTeam') : t(`grouped.${field as Exclude<GroupField, 'teams'>}`);
  };
  return ({ name, chart_type, settings, query }) => {
    if (name) return name;
    const { measure, field, group_by, split_by } = settings;
    const of = workOf(settings.of);
    if (of) {
      const things = t(`report:work.${of}`);
      const what = measure === 'count' ? things : t('report:work.averageProgress', { what: things });
      const by = (group: string | null) => t(`report:work.groupedBy.${(group ?? 'status') as WorkGroup}`);
      if (chart_type === 'number') return what;
      return chart_type === 'stacked_bar'
        ? t('named.split', { what, name: by(group_by), split: by(split_by) })
        : t('named.by', { what, name: by(group_by) });
    }
    const tasks = t(`counted.${countedBy(contentOf(query ?? {}))}`);
    const number = field === timeSpent ? t('timeSpent') : nameOf(field ?? '');
    const what = measure === 'count' ? tasks : t(`named.${measure}`, { name: number });
    if (chart_type === 'number') return what;
    if (chart_type === 'burn_up') return t('named.burnUp', { what });
    if (group_by === course) {
      return chart_type === 'stacked_bar'
        ? t('named.courseSplit', { what, split: groupName(split_by ?? 'completed') })
        : t('named.course', { what });
    }
    const group = groupName(group_by ?? (chart_type === 'line' ? 'completed_at' : 'assignee'));
    if (chart_type !== 'stacked_bar') return t('named.by', { what, name: group });
    return t('named.split', { what, name: group, split: groupName(split_by ?? 'completed') });
  };
}

function countedBy(terms: Record<string, string>): 'all' | 'incomplete' | 'completed' | 'overdue' | 'some' {
  const { 'completed.is': done, 'due_on.within': due, 'is_subtask.is': _, ...others } = terms;
  if (Object.keys(others).length > 0 || (due && due !== 'overdue')) return 'some';
  if (due) return 'overdue';
  if (!done) return 'all';
  return done === 'true' ? 'completed' : 'incomplete';
}
