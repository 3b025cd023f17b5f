import type { CustomField } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import type { FieldValue } from '@/features/field/value';
import { dueDay } from '@/features/task/due';
import type { TaskRow } from '@/features/task/taskRow';

/** Which of a project's tasks are shown, and in which order within their sections. */
export type ProjectView = {
  done: 'all' | 'open' | 'done';
  whose: 'all' | 'mine';
  /** `manual` is the order that people gave them; a field is named as its column is. */
  sort: 'manual' | 'due' | 'assignee' | 'name' | `field:${string}`;
};

export const plainView: ProjectView = { done: 'all', whose: 'all', sort: 'manual' };

export const isPlain = ({ done, whose, sort }: ProjectView) =>
  done === 'all' && whose === 'all' && sort === 'manual';

export function viewed(
  tasks: readonly TaskRow[],
  view: ProjectView,
  me: string,
  fields: readonly CustomField[],
): TaskRow[] {
  const shown = tasks.filter(
    ({ completed, assignee }) =>
      (view.done === 'all' || completed === (view.done === 'done')) &&
      (view.whose === 'all' || assignee?.gid === me),
  );
  const key = keyOf(view, fields);
  return key ? shown.toSorted((one, other) => compare(key(one), key(other))) : shown;
}

type Key = string | number | null;

function keyOf({ sort }: ProjectView, fields: readonly CustomField[]): ((task: TaskRow) => Key) | null {
  if (sort === 'manual') return null;
  if (sort === 'due') return (task) => task.due_at ?? dueDay(task);
  if (sort === 'assignee') return ({ assignee }) => assignee?.name ?? null;
  if (sort === 'name') return ({ name }) => name;
  const field = fields.find(({ gid }) => sort === `field:${gid}`);
  if (!field) return null;
  return ({ custom_fields }) => {
    const value = custom_fields.find(({ gid }) => gid === field.gid);
    return value ? keyOfValue(field, value) : null;
  };
}

/** Choices in the order of their options, numbers and dates as such, the rest by its words. */
function keyOfValue(field: CustomField, value: FieldValue): Key {
  if (typeof value.number_value === 'number') return value.number_value;
  if (value.enum_value) {
    const place = (field.enum_options ?? []).findIndex(({ gid }) => gid === value.enum_value?.gid);
    return place < 0 ? null : place;
  }
  return value.date_value?.date ?? (formatValue(field, value) || null);
}

/** What has no value comes last. */
function compare(one: Key, other: Key): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), undefined, { numeric: true });
}
