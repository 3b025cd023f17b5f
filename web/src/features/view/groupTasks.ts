import i18next from 'i18next';
import { fieldOf } from '@/features/task/grid/columns';
import type { Named, TaskRow } from '@/features/task/taskRow';
import { addDays, type Day } from '@/lib/dates/day';
import { daysOf, isIn } from './spans';
import { choicesOf, dayIn, flagOf, type ViewContext } from './taskValues';
import { kindOf } from './viewFields';

const dateBuckets = ['past', 'today', 'tomorrow', 'this_week', 'next_week', 'later'] as const;
export type DateBucket = (typeof dateBuckets)[number];

/** What the tasks of a group have in common, and what a task gets that comes into it. */
export type GroupValue =
  | { kind: 'section'; gid: string }
  | { kind: 'choice'; choice: Named & { color?: string | null } }
  | { kind: 'flag'; flag: boolean }
  | { kind: 'date'; bucket: DateBucket }
  | { kind: 'day'; day: Day }
  | { kind: 'none' };

export type TaskGroup = { gid: string; name: string; value: GroupValue; tasks: TaskRow[] };

/** The tasks by what they have in a field; a task with several tags stands under each. */
export function groupTasks(
  tasks: readonly TaskRow[],
  field: string | null,
  context: ViewContext,
): TaskGroup[] {
  const by = field ?? 'section';
  switch (kindOf(by, context.fields)) {
    case 'flag':
      return byFlag(tasks, by, context);
    case 'date':
      return byDate(tasks, by, context);
    case 'choice':
      return by === 'section' ? bySection(tasks, context) : byChoice(tasks, by, context);
    default:
      return bySection(tasks, context);
  }
}

function bySection(tasks: readonly TaskRow[], context: ViewContext): TaskGroup[] {
  const groups = new Map<string, TaskGroup>(
    context.sections.map(({ gid, name }) => [
      gid,
      { gid, name: name || i18next.t('section:untitled'), value: { kind: 'section', gid }, tasks: [] },
    ]),
  );
  for (const task of tasks) groups.get(context.sectionOf(task) ?? '')?.tasks.push(task);
  return [...groups.values()];
}

function byFlag(tasks: readonly TaskRow[], field: string, context: ViewContext): TaskGroup[] {
  return [false, true].map((flag) => ({
    gid: String(flag),
    name: i18next.t(`view:flags.${field === 'is_blocked' ? field : 'completed'}.${flag}`),
    value: { kind: 'flag', flag },
    tasks: tasks.filter((task) => flagOf(field, task, context) === flag),
  }));
}

function byDate(tasks: readonly TaskRow[], field: string, { today, firstDay }: ViewContext): TaskGroup[] {
  const groups = new Map<DateBucket | 'none', TaskGroup>();
  for (const bucket of dateBuckets) {
    const name = bucket === 'past' && field === 'due_on' ? 'overdue' : bucket;
    const value: GroupValue = { kind: 'date', bucket };
    groups.set(bucket, { gid: bucket, name: i18next.t(`view:buckets.${name}`), value, tasks: [] });
  }
  groups.set('none', noneGroup(field));
  const bucketOf = bucketsFor(today, firstDay);
  for (const task of tasks) groups.get(bucketOf(dayIn(field, task)))?.tasks.push(task);
  return [...groups.values()].filter(({ gid, tasks }) => gid !== 'past' || tasks.length > 0);
}

function bucketsFor(today: Day, firstDay: number): (day: Day | null) => DateBucket | 'none' {
  const tomorrow = addDays(today, 1);
  const week = daysOf('this_week', today, firstDay);
  const next = daysOf('next_week', today, firstDay);
  return (day) => {
    if (day === null) return 'none';
    if (day < today) return 'past';
    if (day === today) return 'today';
    if (day === tomorrow) return 'tomorrow';
    if (isIn(day, week)) return 'this_week';
    return isIn(day, next) ? 'next_week' : 'later';
  };
}

function byChoice(tasks: readonly TaskRow[], field: string, context: ViewContext): TaskGroup[] {
  const options = context.fields.get(fieldOf(field) ?? '')?.enum_options;
  const groups = new Map<string, TaskGroup>();
  const add = (choice: Named) => {
    const known = groups.get(choice.gid);
    if (known) return known;
    const made: TaskGroup = {
      gid: choice.gid,
      name: choice.name,
      value: { kind: 'choice', choice },
      tasks: [],
    };
    groups.set(choice.gid, made);
    return made;
  };
  for (const option of options ?? []) if (option.enabled) add(option);
  const none = noneGroup(field);
  for (const task of tasks) {
    const choices = choicesOf(field, task, context);
    for (const choice of choices) add(choice).tasks.push(task);
    if (choices.length === 0) none.tasks.push(task);
  }
  const found = [...groups.values()];
  if (!options) found.sort((one, other) => one.name.localeCompare(other.name));
  return [...found, none];
}

const nameless = ['assignee', 'due_on', 'start_on', 'tags', 'projects'] as const;

function noneGroup(field: string): TaskGroup {
  const known = nameless.find((name) => name === field) ?? 'other';
  return {
    gid: 'none',
    name: i18next.t(`view:none.${known}`),
    value: { kind: 'none' },
    tasks: [],
  };
}
