import { type FieldValue, withValue, written } from '@/features/field/value';
import { dueDay } from '@/features/task/due';
import type { TaskFields } from '@/features/task/editTask';
import { fieldOf } from '@/features/task/grid/columns';
import type { TaskRow } from '@/features/task/taskRow';
import { addDays, type Day } from '@/lib/dates/day';
import type { DateBucket, GroupValue } from './groupTasks';
import { daysOf } from './spans';
import type { ViewContext } from './taskValues';
import { kindOf } from './viewFields';

/** What makes a task belong to a group: how it looks then, and what the server is told. */
export type Given = { shown: Partial<TaskRow>; fields: TaskFields & { tags?: string[] } };

const settable = ['completed', 'assignee', 'due_on', 'start_on', 'tags'];

/** Whether people decide about the field; who made a task, and when, is not to be changed. */
const isGiven = (field: string, { fields }: ViewContext) => {
  const custom = fields.get(fieldOf(field) ?? '');
  return settable.includes(field) || (custom !== undefined && !custom.is_formula_field);
};

/**
 * Gives a task what the tasks of a group have. Of several values it keeps those other than that of the group it comes
 * from. Null where a group cannot be come into.
 */
export function givenBy(
  task: TaskRow,
  field: string,
  from: GroupValue | null,
  to: GroupValue,
  context: ViewContext,
): Given | null {
  if (!isGiven(field, context)) return null;
  const custom = fieldOf(field);
  switch (kindOf(field, context.fields)) {
    case 'flag':
      return to.kind === 'flag' ? { shown: { completed: to.flag }, fields: { completed: to.flag } } : null;
    case 'date':
      return dateGiven(task, field, to, context);
    case 'choice':
      if (custom) return customGiven(task, custom, from, to, context);
      return field === 'assignee' ? assigneeGiven(to) : tagsGiven(task, from, to);
    default:
      return null;
  }
}

function assigneeGiven(to: GroupValue): Given {
  const assignee = to.kind === 'choice' ? to.choice : null;
  return { shown: { assignee }, fields: { assignee: assignee?.gid ?? null } };
}

function tagsGiven(task: TaskRow, from: GroupValue | null, to: GroupValue): Given {
  const tags = moved(task.tags, from, to);
  return { shown: { tags }, fields: { tags: tags.map(({ gid }) => gid) } };
}

function dateGiven(task: TaskRow, field: string, to: GroupValue, context: ViewContext): Given | null {
  const day = dayFor(to, context);
  if (day === undefined) return null;
  const gid = fieldOf(field);
  if (gid) return valueGiven(task, { gid, date_value: day ? { date: day } : null });
  if (field === 'start_on') {
    // A start needs an end, and does not lie behind it.
    const due = dueDay(task);
    if (day === null) return { shown: { start_on: null }, fields: { start_on: null } };
    if (due && due >= day) return { shown: { start_on: day }, fields: { start_on: day } };
    const dates = { start_on: day, due_on: day };
    return { shown: { ...dates, due_at: null }, fields: dates };
  }
  const starts = task.start_on && day && task.start_on <= day ? {} : { start_on: null };
  const start = task.start_on ? starts : {};
  return { shown: { due_on: day, due_at: null, ...start }, fields: { due_on: day, ...start } };
}

/** The day that a task gets in a span of days; undefined where it says too little. */
function dayFor(to: GroupValue, { today, firstDay }: ViewContext): Day | null | undefined {
  if (to.kind === 'none') return null;
  if (to.kind === 'day') return to.day;
  if (to.kind !== 'date') return undefined;
  const days: Record<DateBucket, Day | null | undefined> = {
    past: undefined,
    today,
    tomorrow: addDays(today, 1),
    this_week: daysOf('this_week', today, firstDay).to,
    next_week: daysOf('next_week', today, firstDay).from,
    later: addDays(daysOf('next_week', today, firstDay).to ?? today, 1),
  };
  return days[to.bucket];
}

function customGiven(
  task: TaskRow,
  gid: string,
  from: GroupValue | null,
  to: GroupValue,
  { fields }: ViewContext,
): Given | null {
  const field = fields.get(gid);
  const known = task.custom_fields.find((value) => value.gid === gid);
  const color = to.kind === 'choice' ? (to.choice.color ?? null) : null;
  switch (field?.resource_subtype) {
    case 'enum':
      return valueGiven(task, { gid, enum_value: to.kind === 'choice' ? { ...to.choice, color } : null });
    case 'multi_enum': {
      const options = moved(known?.multi_enum_values ?? [], from, to);
      return valueGiven(task, {
        gid,
        multi_enum_values: options.map((option) => ({ ...option, color: option.color ?? null })),
      });
    }
    case 'people':
      return valueGiven(task, { gid, people_value: moved(known?.people_value ?? [], from, to) });
    default:
      return null;
  }
}

function valueGiven(task: TaskRow, value: FieldValue): Given {
  return {
    shown: { custom_fields: withValue(task.custom_fields, value) },
    fields: { custom_fields: { [value.gid]: written(value) } },
  };
}

type Choice = { gid: string; name: string; color?: string | null };

function moved(known: readonly Choice[], from: GroupValue | null, to: GroupValue): Choice[] {
  const leaving = from?.kind === 'choice' ? from.choice.gid : null;
  if (to.kind !== 'choice') return [];
  const { choice } = to;
  const kept = known.filter(({ gid }) => gid !== leaving && gid !== choice.gid);
  return [...kept, choice];
}
