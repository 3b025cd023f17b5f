import i18next from 'i18next';
import type { Chart } from '@/features/chart/chart';
import { type Cell, type Figures, type Row, toneOfDone } from '@/features/chart/figures';
import { periodsOf } from '@/features/chart/periods';
import type { Day } from '@/lib/dates/day';
import { type Fields, type Group, groupsOf, isDate } from './groups';

/** What the server counted: of each group, and of each part of it. */
export type Counted = {
  group: string | null;
  group_name: string | null;
  split: string | null;
  split_name: string | null;
  num_tasks: number;
  value: number | null;
};

export type Calendar = { today: Day; firstDay: number };

const mostGroups = { bar: 14, stacked_bar: 14, lollipop: 14, donut: 7 };
const mostParts = 8;

/** The figures of a chart on a dashboard, of what the server counted for it. */
export function figuresOf(
  chart: Chart,
  counted: readonly (readonly Counted[])[],
  calendar: Calendar,
  fields: Fields,
): Figures {
  const [rows = [], done = []] = counted;
  const { chart_type } = chart;
  const total: Cell = { value: sum(chart, rows), filters: [] };
  switch (chart_type) {
    case 'number':
      return { series: [], rows: [], total: { value: rows[0]?.value ?? zero(chart), filters: [] } };
    case 'burn_up':
      return { ...burnUp(chart, rows, done, calendar), total };
    case 'stacked_bar':
      return { ...divided(chart, rows, calendar, fields), total };
    default:
      return {
        series: [i18next.t(`chart:measures.${chart.settings.measure}`)],
        rows: shortened(chart, bars(chart, rows, calendar, fields)),
        total,
      };
  }
}

/** Where nothing is counted there are no tasks, and no average. */
const zero = ({ settings }: Chart) => (settings.measure === 'average' ? null : 0);

/** Averages do not add up. */
function sum({ settings }: Chart, rows: readonly { value: number | null }[]): number | null {
  if (settings.measure === 'average') return null;
  return rows.reduce((all, { value }) => all + (value ?? 0), 0);
}

const grouping = ({ settings, chart_type }: Chart) =>
  settings.group_by ?? (chart_type === 'line' ? 'completed_at' : 'assignee');

function groupsIn(chart: Chart, rows: readonly Counted[], { firstDay }: Calendar, fields: Fields): Group[] {
  const known = new Map(rows.map(({ group, group_name }) => [group, { key: group, name: group_name }]));
  const groups = groupsOf(
    grouping(chart),
    [...known.values()],
    chart.settings.interval ?? 'week',
    firstDay,
    fields,
  );
  return chart.chart_type === 'line' ? groups.filter(({ key }) => key !== null) : groups;
}

function bars(chart: Chart, rows: readonly Counted[], calendar: Calendar, fields: Fields): Row[] {
  const values = new Map(rows.map(({ group, value }) => [group, value]));
  return groupsIn(chart, rows, calendar, fields).map(({ key, name, filters }) => ({
    gid: key ?? 'none',
    name,
    cells: [{ value: values.get(key) ?? zero(chart), filters, part: { group: key ?? 'none' } }],
  }));
}

function divided(chart: Chart, rows: readonly Counted[], calendar: Calendar, fields: Fields) {
  const by = chart.settings.split_by ?? 'completed';
  const known = new Map(rows.map(({ split, split_name }) => [split, { key: split, name: split_name }]));
  const parts = groupsOf(by, [...known.values()], 'month', calendar.firstDay, fields).slice(0, mostParts);
  const values = new Map(rows.map(({ group, split, value }) => [`${group} ${split}`, value]));
  const groups = groupsIn(chart, rows, calendar, fields);
  return {
    series: parts.map(({ name }) => name),
    ...(by === 'completed' && { tones: parts.map(({ key }) => toneOfDone(key)) }),
    rows: shortened(
      chart,
      groups.map((group) => ({
        gid: group.key ?? 'none',
        name: group.name,
        cells: parts.map((part) => ({
          value: values.get(`${group.key} ${part.key}`) ?? zero(chart),
          filters: group.filters && part.filters && [...group.filters, ...part.filters],
          part: { group: group.key ?? 'none', split: part.key ?? 'none' },
        })),
      })),
    ),
  };
}

/** The first of many, the rest as one; periods stand side by side, as many as there are. */
function shortened(chart: Chart, rows: readonly Row[]): readonly Row[] {
  const most = mostGroups[chart.chart_type as keyof typeof mostGroups] ?? rows.length;
  const isOverTime = chart.settings.interval !== null && chart.chart_type !== 'donut';
  if (isOverTime || rows.length <= most) return rows;
  const rest = rows.slice(most - 1);
  const others: Row = {
    gid: 'others',
    name: i18next.t('chart:others', { count: rest.length }),
    cells: (rest[0]?.cells ?? []).map((_, place) => ({
      value: sum(
        chart,
        rest.map(({ cells }) => ({ value: cells[place]?.value ?? null })),
      ),
      filters: null,
    })),
  };
  return [...rows.slice(0, most - 1), others];
}

/** How much there was to do in all, and how much of it was done, at the end of each period up to this one. */
function burnUp(chart: Chart, made: readonly Counted[], done: readonly Counted[], calendar: Calendar) {
  const lines = [made, done].map((rows) => rows.filter(({ group }) => group !== null));
  const days = lines.flat().map(({ group }) => group as Day);
  const interval = chart.settings.interval ?? 'week';
  const periods = periodsOf(days.length > 0 ? [...days, calendar.today] : [], interval, calendar.firstDay);
  return {
    series: (['created_at', 'completed_at'] as const).map((field) => i18next.t(`chart:burnUp.${field}`)),
    rows: periods.map(({ from, to, name }) => ({
      gid: from,
      name,
      cells: lines.map((rows, line) => ({
        value: sum(
          chart,
          rows.filter(({ group }) => (group ?? '') <= to),
        ),
        filters: [
          { field: line === 0 ? 'created_on' : 'completed_on', op: 'between' as const, values: ['', to] },
        ],
      })),
    })),
  };
}

/** Whether the chart's bars are periods, which the server has to be told. */
export const isOverTime = (chart: Chart, fields: Fields) =>
  chart.chart_type === 'burn_up' || isDate(grouping(chart), fields);

/** What the server is asked to tell tasks apart by: twice for what came and what was done. */
export function groupingsOf(chart: Chart): (string | undefined)[] {
  if (chart.chart_type === 'number') return [undefined];
  return chart.chart_type === 'burn_up' ? ['created_at', 'completed_at'] : [grouping(chart)];
}
