import type { CustomField } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import { dueDay } from '@/features/task/due';
import { fieldOf } from '@/features/task/grid/columns';
import type { Dependency, Named, TaskRow } from '@/features/task/taskRow';
import { type Day, dayOf } from '@/lib/dates/day';

/** What filters, orders and groups need to know besides the tasks. */
export type ViewContext = {
  /** Custom fields by their gids. */
  fields: ReadonlyMap<string, CustomField>;
  me: Named;
  today: Day;
  /** Of the week; 0 is Sunday. */
  firstDay: number;
  /** By what is known of it now: a task does not hear when one that it waits for is done. */
  isDone: (dependency: Dependency) => boolean;
  /** In their order. */
  sections: readonly Named[];
  /** Where a task stands; null for one that stands nowhere. */
  sectionOf: (task: TaskRow) => string | null;
};

/** The people, options, tags and so on that a task has in a field. */
export function choicesOf(name: string, task: TaskRow, context: ViewContext): readonly Named[] {
  switch (name) {
    case 'assignee':
      return one(task.assignee);
    case 'created_by':
      return one(task.created_by);
    case 'tags':
      return task.tags;
    case 'projects':
      return task.memberships.map(({ project }) => project);
    case 'section': {
      const gid = context.sectionOf(task);
      return gid ? [{ gid, name: '' }] : [];
    }
    default: {
      const value = customValue(name, task);
      return value?.multi_enum_values ?? value?.people_value ?? one(value?.enum_value);
    }
  }
}

const one = (named: Named | null | undefined) => (named ? [named] : []);

export function dayIn(name: string, task: TaskRow): Day | null {
  switch (name) {
    case 'due_on':
      return dueDay(task);
    case 'start_on':
      return task.start_on;
    case 'created_at':
    case 'modified_at':
    case 'completed_at': {
      const instant = task[name];
      return instant ? dayOf(new Date(instant)) : null;
    }
    default:
      return customValue(name, task)?.date_value?.date ?? null;
  }
}

export function flagOf(name: string, task: TaskRow, { isDone }: ViewContext): boolean {
  return name === 'completed' ? task.completed : !task.dependencies.every(isDone);
}

export function numberOf(name: string, task: TaskRow): number | null {
  return name === 'num_likes' ? task.num_likes : (customValue(name, task)?.number_value ?? null);
}

export function textOf(name: string, task: TaskRow, { fields }: ViewContext): string {
  if (name === 'name') return task.name;
  const field = fields.get(fieldOf(name) ?? '');
  return field ? formatValue(field, customValue(name, task)) : '';
}

function customValue(name: string, task: TaskRow) {
  const gid = fieldOf(name);
  return task.custom_fields.find((value) => value.gid === gid);
}
