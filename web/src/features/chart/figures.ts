import i18next from 'i18next';
import type { TaskRow } from '@/features/task/taskRow';
import { filterOf } from '@/features/view/filterTasks';
import type { Filter } from '@/features/view/settings';
import { numberOf, type ViewContext } from '@/features/view/taskValues';
import { totalOf } from '@/features/view/totalOf';
import { kindOf } from '@/features/view/viewFields';
import type { Day } from '@/lib/dates/day';
import type { Chart, ChartSettings } from './chart';
import { type Group, groupsOf, shortened } from './groups';
import { dayOfTask, periodsOf } from './periods';

/** What the server knows a figure's tasks by: the day that it is of, and the keys of its group and of its part of that. */
export type Part = { day?: Day; group?: string; split?: string };

/** A figure, and the filters that a list shows its tasks with; null where no list can show just them. */
export type Cell = { value: number | null; filters: readonly Filter[] | null; part?: Part };
export type Row = {
  gid: string;
  name: string;
  cells: readonly Cell[];
  /** Where it has a colour of its own. */
  hue?: string;
};
/** The figures of a chart: a row for each bar, slice or point; a cell in it for each series. */
export type Figures = {
  series: readonly string[];
  rows: readonly Row[];
  total: Cell;
  /** The places of the series' colours, where these say more than their order. */
  tones?: readonly number[];
};

/** What is done stands out from what is not, in whatever order they come. */
export const toneOfDone = (gid: string | null): number => (gid === 'true' ? 0 : 7);

/** Figures, how they are written, and what their rows are told apart by. */
export type ShownFigures = {
  figures: Figures;
  /** The same where nothing is put together, however many there are. */
  whole: () => Figures;
  format: (value: number | null) => string;
  head: string;
  /** What has to be known to read them. */
  note?: string;
};

/** Minutes spent on tasks, by their gids. */
export type TimeSpent = Readonly<Record<string, number>>;
export type ChartContext = ViewContext & { timeSpent: TimeSpent };

export const timeSpent = 'actual_time_minutes';
const mostRows = { bar: 14, stacked_bar: 14, lollipop: 14, donut: 7 };

/** @param isWhole whether each of many stands by itself, where only the largest can be drawn */
export function figuresOf(
  chart: Chart,
  all: readonly TaskRow[],
  context: ChartContext,
  isWhole = false,
): Figures {
  const { chart_type, settings } = chart;
  const tasks = all.filter(filterOf(settings.filters, context));
  const total = { value: measured(tasks, settings, context), filters: settings.filters };
  const single = (rows: readonly Group[]): Figures => ({
    series: [i18next.t(`chart:measures.${settings.measure}`)],
    rows: rows.map(({ gid, name, tasks, filters }) => ({
      gid,
      name,
      cells: [{ value: measured(tasks, settings, context), filters: [...settings.filters, ...filters] }],
    })),
    total,
  });
  switch (chart_type) {
    case 'number':
      return { series: [], rows: [], total };
    case 'line':
      return single(groupsOf(tasks, dateFieldOf(settings, context), settings.interval ?? 'week', context));
    case 'burn_up':
      return { ...burnUp(tasks, settings, context), total };
    case 'stacked_bar':
      return { ...split(tasks, settings, context, isWhole), total };
    default: {
      const groups = groupsOf(tasks, groupOf(settings, context), settings.interval, context);
      return single(isWhole ? groups : limited(groups, chart));
    }
  }
}

/** Bars of periods stand side by side, as many as there are. */
const limited = (groups: readonly Group[], { chart_type, settings }: Chart) =>
  settings.interval && chart_type !== 'donut'
    ? groups
    : shortened(groups, mostRows[chart_type as keyof typeof mostRows]);

/** A field that is gone makes way for the sections. */
const groupOf = ({ group_by }: ChartSettings, { fields }: ViewContext) =>
  group_by && kindOf(group_by, fields) ? group_by : 'section';

export function dateFieldOf({ group_by }: ChartSettings, { fields }: Pick<ViewContext, 'fields'>): string {
  return group_by && kindOf(group_by, fields) === 'date' ? group_by : 'completed_at';
}

function split(tasks: readonly TaskRow[], settings: ChartSettings, context: ChartContext, isWhole: boolean) {
  const groups = groupsOf(tasks, groupOf(settings, context), settings.interval, context);
  const rows = settings.interval || isWhole ? groups : shortened(groups, mostRows.stacked_bar);
  const by = settings.split_by && kindOf(settings.split_by, context.fields) ? settings.split_by : 'completed';
  const known = groupsOf(tasks, by, null, context).filter((part) => part.tasks.length > 0);
  const parts = isWhole ? known : shortened(known, 8);
  const within = parts.map((part) => new Set(part.tasks));
  return {
    series: parts.map(({ name }) => name),
    ...(by === 'completed' && { tones: parts.map(({ gid }) => toneOfDone(gid)) }),
    rows: rows.map((row) => ({
      gid: row.gid,
      name: row.name,
      cells: parts.map((part, place) => ({
        value: measured(
          row.tasks.filter((task) => within[place]?.has(task)),
          settings,
          context,
        ),
        filters: [...settings.filters, ...row.filters, ...part.filters],
      })),
    })),
  };
}

/** How much there was to do in all, and how much of it was done, at the end of each period up to this one. */
function burnUp(tasks: readonly TaskRow[], settings: ChartSettings, context: ChartContext) {
  const lines = ['created_at', 'completed_at'] as const;
  const days = lines.map((field) => tasks.map((task) => dayOfTask(field, task)));
  const known = days.flat().filter((day) => day !== null);
  const interval = settings.interval ?? 'week';
  const periods = periodsOf(
    [...known, ...(known.length > 0 ? [context.today] : [])],
    interval,
    context.firstDay,
  );
  const weights = tasks.map((task) =>
    settings.measure === 'count' ? 1 : (numberIn(task, settings, context) ?? 0),
  );
  const runs = days.map((ofLine) =>
    accumulated(
      ofLine,
      weights,
      periods.map(({ to }) => to),
    ),
  );
  return {
    series: lines.map((field) => i18next.t(`chart:burnUp.${field}`)),
    rows: periods.map(({ from, to, name }, place) => ({
      gid: from,
      name,
      cells: lines.map((field, line) => ({
        value: runs[line]?.[place] ?? 0,
        filters: [...settings.filters, { field, op: 'between', values: ['', to] } satisfies Filter],
      })),
    })),
  };
}

function accumulated(days: readonly (string | null)[], weights: readonly number[], ends: readonly string[]) {
  const known = days
    .flatMap((day, place) => (day === null ? [] : [{ day, weight: weights[place] ?? 0 }]))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  let [sum, place] = [0, 0];
  return ends.map((end) => {
    for (let next = known[place]; next && next.day <= end; next = known[++place]) sum += next.weight;
    return Number(sum.toPrecision(15));
  });
}

function measured(tasks: readonly TaskRow[], settings: ChartSettings, context: ChartContext): number | null {
  if (settings.measure === 'count') return tasks.length;
  return totalOf(
    settings.measure,
    tasks.flatMap((task) => numberIn(task, settings, context) ?? []),
  );
}

function numberIn(task: TaskRow, { field }: ChartSettings, context: ChartContext): number | null {
  if (field === null) return null;
  return field === timeSpent ? (context.timeSpent[task.gid] ?? null) : numberOf(field, task);
}
