import i18next from 'i18next';
import type { TaskRow } from '@/features/task/taskRow';
import { type GroupValue, groupTasks, type TaskGroup } from '@/features/view/groupTasks';
import type { Filter } from '@/features/view/settings';
import { daysOf } from '@/features/view/spans';
import type { ViewContext } from '@/features/view/taskValues';
import { kindOf } from '@/features/view/viewFields';
import { addDays, type Day } from '@/lib/dates/day';
import type { Interval } from './chart';
import { dayOfTask, periodsOf } from './periods';

/** Tasks that have something in common, and the filters that a list shows just them with. */
export type Group = { gid: string; name: string; tasks: readonly TaskRow[]; filters: readonly Filter[] };

/** Sections and options in their order, days by time, people and tags by how much they have. */
export function groupsOf(
  tasks: readonly TaskRow[],
  field: string,
  interval: Interval | null,
  context: ViewContext,
): Group[] {
  if (kindOf(field, context.fields) === 'date' && interval) return byPeriod(tasks, field, interval, context);
  const groups = groupTasks(tasks, field, context)
    .filter(({ value, tasks }) => value.kind !== 'none' || tasks.length > 0)
    .map((group) => ({
      gid: group.gid,
      name: group.name,
      tasks: group.tasks,
      filters: filtersFor(group, field, context),
    }));
  return isRanked(field, context) ? ranked(groups) : groups;
}

/** People, tags and projects stand in no order of their own. */
function isRanked(field: string, { fields }: ViewContext): boolean {
  if (['assignee', 'created_by', 'tags', 'projects'].includes(field)) return true;
  return fields.get(field.replace('custom_fields.', ''))?.resource_subtype === 'people';
}

function ranked(groups: Group[]): Group[] {
  const weight = ({ gid, tasks }: Group) => (gid === 'none' ? -1 : tasks.length);
  return groups.toSorted((one, other) => weight(other) - weight(one));
}

function filtersFor({ value }: TaskGroup, field: string, context: ViewContext): Filter[] {
  switch (value.kind) {
    case 'section':
      return [{ field, op: 'any', values: [value.gid] }];
    case 'choice':
      return [{ field, op: 'any', values: [value.choice.gid] }];
    case 'flag':
      return [{ field, op: 'is', values: [String(value.flag)] }];
    case 'none':
      return [{ field, op: 'empty', values: [] }];
    case 'date':
      return [{ field, op: 'between', values: spanOf(value, context) }];
    case 'day':
      return [{ field, op: 'between', values: [value.day, value.day] }];
  }
}

function spanOf({ bucket }: Extract<GroupValue, { kind: 'date' }>, context: ViewContext): [Day, Day] {
  const { today, firstDay } = context;
  const tomorrow = addDays(today, 1);
  const endOf = (span: 'this_week' | 'next_week') => daysOf(span, today, firstDay).to ?? today;
  switch (bucket) {
    case 'past':
      return ['', addDays(today, -1)];
    case 'today':
      return [today, today];
    case 'tomorrow':
      return [tomorrow, tomorrow];
    case 'this_week':
      return [addDays(today, 2), endOf('this_week')];
    case 'next_week': {
      const from = addDays(endOf('this_week'), 1);
      return [from > tomorrow ? from : addDays(tomorrow, 1), endOf('next_week')];
    }
    case 'later':
      return [addDays(endOf('next_week'), 1), ''];
  }
}

function byPeriod(tasks: readonly TaskRow[], field: string, interval: Interval, context: ViewContext) {
  const dated = tasks.flatMap((task) => {
    const day = dayOfTask(field, task);
    return day ? [{ task, day }] : [];
  });
  const periods = periodsOf(
    dated.map(({ day }) => day),
    interval,
    context.firstDay,
  );
  const groups = periods.map(({ from, to, name }) => ({
    gid: from,
    name,
    tasks: [] as TaskRow[],
    filters: [{ field, op: 'between', values: [from, to] } satisfies Filter],
  }));
  const starts = periods.map(({ from }) => from);
  for (const { task, day } of dated) groups[lastUpTo(starts, day)]?.tasks.push(task);
  return groups;
}

/** The place of the last day that is not after this one, of days in their order. */
function lastUpTo(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The largest of many, the rest as one, in the order that they had. */
export function shortened(groups: readonly Group[], most: number): readonly Group[] {
  if (groups.length <= most) return groups;
  const weight = ({ gid, tasks }: Group) => (gid === 'none' ? Number.POSITIVE_INFINITY : tasks.length);
  const largest = groups.toSorted((one, other) => weight(other) - weight(one));
  const kept = new Set(largest.slice(0, most - 1));
  const rest = groups.filter((group) => !kept.has(group));
  const others: Group = {
    gid: 'others',
    name: i18next.t('chart:others', { count: rest.length }),
    tasks: [...new Set(rest.flatMap(({ tasks }) => tasks))],
    filters: othersFilters(rest),
  };
  return [...groups.filter((group) => kept.has(group)), others];
}

/** What is of no value stays by itself, so that all of the rest are values of one field. */
function othersFilters(rest: readonly Group[]): Filter[] {
  const filters = rest.flatMap(({ filters }) => filters);
  const [first] = filters;
  return first ? [{ ...first, values: filters.flatMap(({ values }) => values) }] : [];
}
