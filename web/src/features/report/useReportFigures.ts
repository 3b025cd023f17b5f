import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Chart } from '@/features/chart/chart';
import type { ShownFigures } from '@/features/chart/figures';
import { figureFormat } from '@/features/chart/formatFigure';
import { type CustomField, workspaceFieldsQuery } from '@/features/field/field';
import { hereZone, useAsOf } from '@/features/past/past';
import { parametersOf } from '@/features/search/parameters';
import { get } from '@/lib/api/request';
import { today } from '@/lib/dates/day';
import { firstDayOfWeek } from '@/lib/i18n/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { type Counted, figuresOf, groupingsOf, isOverTime } from './figures';
import { useFieldName } from './useFieldName';

const firstDays: Partial<Record<number, string>> = { 0: 'sunday', 1: 'monday', 6: 'saturday' };

export const figuresKey = (workspace: string) => ['workspace', workspace, 'figures'];

const none: readonly CustomField[] = [];

function countedQuery(workspace: string, parameters: Record<string, string | boolean | undefined>) {
  return queryOptions({
    queryKey: [...figuresKey(workspace), parameters],
    queryFn: ({ signal }) => get<Counted[]>(`/workspaces/${workspace}/task_figures`, parameters, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

type Shown = { shown: ShownFigures | null; error: Error | null; retry: () => void };

/** What a chart on a dashboard shows now; null while it is on its way. */
export function useReportFigures(chart: Chart): Shown {
  const { t } = useTranslation('chart');
  const { workspace } = useSession();
  const { data: custom = none } = useQuery(workspaceFieldsQuery(workspace.gid));
  const fields = useMemo(() => new Map(custom.map((field) => [field.gid, field])), [custom]);
  const nameOf = useFieldName(custom);
  const { settings, chart_type } = chart;
  const asOf = useAsOf();
  const now = { today: asOf ?? today(), firstDay: firstDayOfWeek() };
  const {
    sort_by: _,
    sort_ascending: __,
    text: ___,
    ...asked
  } = parametersOf(chart.query ?? {}, custom, now);
  const answers = useQueries({
    queries: groupingsOf(chart).map((group_by) =>
      countedQuery(workspace.gid, {
        ...asked,
        measure: settings.measure,
        field: settings.measure === 'count' ? undefined : (settings.field ?? undefined),
        group_by,
        split_by: chart_type === 'stacked_bar' ? (settings.split_by ?? 'completed') : undefined,
        interval: isOverTime(chart, fields) ? (settings.interval ?? 'week') : undefined,
        week_starts_on: firstDays[firstDayOfWeek()],
        time_zone: hereZone(),
        as_of: asOf ?? undefined,
      }),
    ),
  });
  const counted = answers.flatMap(({ data }) => (data ? [data] : []));
  const error = answers.find((answer) => answer.error)?.error ?? null;
  const retry = () => {
    for (const answer of answers) void answer.refetch();
  };
  if (counted.length < answers.length) return { shown: null, error, retry };
  const figures = figuresOf(chart, counted, now, fields);
  const isNamed = chart_type !== 'burn_up' && chart_type !== 'number';
  const head = isNamed ? nameOf(groupingsOf(chart)[0] ?? 'assignee') : t('period');
  return { shown: { figures, format: figureFormat(settings, fields), head }, error, retry };
}
