import i18next from 'i18next';
import { type Chart, course } from '@/features/chart/chart';
import { type Cell, type Figures, type Part, type Row, toneOfDone } from '@/features/chart/figures';
import { periodsOf } from '@/features/chart/periods';
import type { Day } from '@/lib/dates/day';
import { type Calendar, type Counted, grouping, splitting } from './counted';
import { daysOf, type Fields, type Group, groupsOf } from './groups';
import { partsOf } from './parts';

const mostGroups = { bar: 14, stacked_bar: 14, lollipop: 14, donut: 7 };
/**
 * The figures of a chart on a dashboard, of what the server counted for it.
 *
 * @param sections of the one project that they are of, in their order
 * @param isWhole whether each of many stands by itself, where only the largest can be drawn
 */
export function figuresOf(
  chart: Chart,
  counted: readonly (readonly Counted[])[],
  calendar: Calendar,
  fields: Fields,
  sections?: readonly string[],
  isWhole = false,
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
      return { ...divided(chart, rows, calendar, fields, sections, isWhole), total };
    default: {
      const all = bars(chart, rows, calendar, fields);
      return {
        series: [i18next.t(`chart:measures.${chart.settings.measure}`)],
        rows: isWhole ? all : shortened(chart, all),
        total,
      };
    }
  }
}

/** Where nothing is counted there are no tasks, and no average. */
const zero = ({ settings }: Chart) => (settings.measure === 'average' ? null : 0);

/** Averages do not add up. */
function sum({ settings }: Chart, rows: readonly { value: number | null }[]): number | null {
  if (settings.measure === 'average') return null;
  return rows.reduce((all, { value }) => all + (value ?? 0), 0);
}

function groupsIn(chart: Chart, rows: readonly Counted[], { firstDay }: Calendar, fields: Fields): Group[] {
  const known = new Map(rows.map(({ group, group_name }) => [group, { key: group, name: group_name }]));
  const interval = chart.settings.interval ?? 'week';
  if (grouping(chart) === course) return daysOf([...known.keys()] as Day[], interval);
  const groups = groupsOf(grouping(chart), [...known.values()], interval, firstDay, fields);
  return chart.chart_type === 'line' ? groups.filter(({ key }) => key !== null) : groups;
}

function bars(chart: Chart, rows: readonly Counted[], calendar: Calendar, fields: Fields): Row[] {
  const values = new Map(rows.map(({ group, value }) => [group, value]));
  return groupsIn(chart, rows, calendar, fields).map(({ key, name, filters }) => ({
    gid: key ?? 'none',
    name,
    cells: [{ value: values.get(key) ?? zero(chart), filters, part: placeOf(chart, key) }],
  }));
}

/** The tasks of a group: those of a day, or those that have something in common. */
const placeOf = (chart: Chart, key: string | null): Part =>
  grouping(chart) === course ? { day: key ?? undefined } : { group: key ?? 'none' };

function divided(
  chart: Chart,
  rows: readonly Counted[],
  calendar: Calendar,
  fields: Fields,
  sections: readonly string[] | undefined,
  isWhole: boolean,
) {
  const by = splitting(chart);
  const parts = partsOf(chart, rows, calendar, fields, sections, isWhole);
  const values = new Map(rows.map(({ group, split, value }) => [`${group} ${split}`, value]));
  const groups = groupsIn(chart, rows, calendar, fields);
  const all = groups.map((group) => ({
    gid: group.key ?? 'none',
    name: group.name,
    cells: parts.map(({ keys: [key = null, ...others], keys, filters }) => ({
      value:
        others.length > 0
          ? sum(
              chart,
              keys.map((one) => ({ value: values.get(`${group.key} ${one}`) ?? null })),
            )
          : (values.get(`${group.key} ${key}`) ?? zero(chart)),
      filters: group.filters && filters && [...group.filters, ...filters],
      ...(others.length === 0 && { part: { ...placeOf(chart, group.key), split: key ?? 'none' } }),
    })),
  }));
  return {
    series: parts.map(({ name }) => name),
    ...(by === 'completed' && { tones: parts.map(({ keys: [key = null] }) => toneOfDone(key)) }),
    rows: isWhole ? all : shortened(chart, all),
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
