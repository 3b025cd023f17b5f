import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Chart, course, plainSettings } from '@/features/chart/chart';
import type { ShownFigures } from '@/features/chart/figures';
import { figureFormat } from '@/features/chart/formatFigure';
import { type CustomField, workspaceFieldsQuery } from '@/features/field/field';
import { hereZone, useAsOf } from '@/features/past/past';
import { parametersOf } from '@/features/search/parameters';
import type { Search } from '@/features/search/search';
import { get } from '@/lib/api/request';
import { type Day, today } from '@/lib/dates/day';
import { firstDayOfWeek } from '@/lib/i18n/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { type Counted, grouping, partedBy } from './counted';
import { figuresOf } from './figures';
import { type Followed, followed } from './followed';
import { useCourseNote } from './useCourseNote';
import { useFieldName } from './useFieldName';

const firstDays: Partial<Record<number, string>> = { 0: 'sunday', 1: 'monday', 6: 'saturday' };

export const figuresKey = (workspace: string) => ['workspace', workspace, 'figures'];

const none: readonly CustomField[] = [];

export type Parameters = Record<string, string | boolean | undefined>;

/** Which tasks are counted, in the words of the API. */
export function countedOf(query: Search, custom: readonly CustomField[], asOf: Day | null): Parameters {
  const now = { today: asOf ?? today(), firstDay: firstDayOfWeek() };
  const { sort_by: _, sort_ascending: __, text: ___, ...asked } = parametersOf(query, custom, now);
  return {
    ...asked,
    week_starts_on: firstDays[firstDayOfWeek()],
    time_zone: hereZone(),
    as_of: asOf ?? undefined,
  };
}

export function countedQuery(workspace: string, parameters: Parameters) {
  return queryOptions({
    queryKey: [...figuresKey(workspace), parameters],
    queryFn: ({ signal }) => get<Counted[]>(`/workspaces/${workspace}/task_figures`, parameters, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

export type Shown = {
  shown: ShownFigures | null;
  /** Whether it would show past days and has conditions that cannot be asked of them. */
  isUnknown: boolean;
  error: Error | null;
  retry: () => void;
};

/** What a chart on a dashboard shows now; null while it is on its way. */
export function useReportFigures(chart: Chart): Shown {
  const { workspace } = useSession();
  const { data: custom = none } = useQuery(workspaceFieldsQuery(workspace.gid));
  return useCountedFigures(chart, custom);
}

/**
 * @param chart null for one that cannot be asked for
 * @param sections of the one project that is counted, in their order
 */
export function useCountedFigures(
  chart: Chart | null,
  custom: readonly CustomField[],
  sections?: readonly string[],
): Shown {
  const { t } = useTranslation('chart');
  const { workspace } = useSession();
  const fields = useMemo(() => new Map(custom.map((field) => [field.gid, field])), [custom]);
  const nameOf = useFieldName(custom);
  const settings = chart?.settings ?? plainSettings;
  const asOf = useAsOf();
  const parted = chart ? partedBy(chart, fields) : [];
  const isCourse = parted[0]?.group_by === course;
  const asked = chart && askedBy(chart, isCourse);
  const answers = useQueries({
    queries: parted.map((by) => ({
      ...countedQuery(workspace.gid, {
        ...countedOf(asked?.query ?? {}, custom, asOf),
        overdue: asked?.overdue,
        measure: settings.measure,
        field: settings.measure === 'count' ? undefined : (settings.field ?? undefined),
        ...by,
      }),
      enabled: asked !== null,
    })),
  });
  const note = useCourseNote(isCourse ? (answers[0]?.data ?? null) : null, settings.interval ?? 'week');
  const counted = answers.flatMap(({ data }) => (data ? [data] : []));
  const error = answers.find((answer) => answer.error)?.error ?? null;
  const retry = () => {
    for (const answer of answers) void answer.refetch();
  };
  if (!chart || !asked || counted.length < answers.length) {
    return { shown: null, isUnknown: !asked, error, retry };
  }
  const calendar = { today: asOf ?? today(), firstDay: firstDayOfWeek() };
  const figures = figuresOf(chart, counted, calendar, fields, sections);
  const whole = () => figuresOf(chart, counted, calendar, fields, sections, true);
  const { chart_type } = chart;
  const isNamed = chart_type !== 'burn_up' && chart_type !== 'number' && !isCourse;
  const head = isNamed ? nameOf(grouping(chart)) : t(isCourse ? 'endOf' : 'period');
  const shown = { figures, whole, format: figureFormat(settings, fields), head, note };
  return { shown, isUnknown: false, error, retry };
}

const askedBy = ({ query }: Chart, isCourse: boolean): Followed | null =>
  isCourse ? followed(query ?? {}) : { query: query ?? {} };
