import i18next from 'i18next';
import type { CustomField } from '@/features/field/field';
import { type FieldValue, withValue, written } from '@/features/field/value';
import { remember } from '@/lib/undo';
import { editTask } from './editTask';
import type { TaskRow } from './taskRow';
import { taskStore } from './taskStore';

/** Gives a task another value for one of its custom fields; Ctrl/Cmd+Z gives the old one back. */
export function setField(task: TaskRow, field: CustomField, value: FieldValue) {
  const old = valueFor(field, task);
  if (JSON.stringify(written(old)) === JSON.stringify(written(value))) return;
  show(task, value);
  const has = (wanted: FieldValue) =>
    JSON.stringify(written(valueFor(field, taskStore.get(task.gid) ?? task))) ===
    JSON.stringify(written(wanted));
  remember({
    label: i18next.t('task:said.fieldSet', { name: field.name }),
    undo: () => show(task, old),
    redo: () => show(task, value),
    isAsDone: () => has(value),
    isAsUndone: () => has(old),
  });
}

function show(task: TaskRow, value: FieldValue) {
  // What the task has by now: other fields may have changed since.
  const { custom_fields } = taskStore.get(task.gid) ?? task;
  void editTask(
    task.gid,
    { custom_fields: withValue(custom_fields, value) },
    { custom_fields: { [value.gid]: written(value) } },
  );
}

/** Of what a task or something else has, the part that belongs to the field's kind. */
export function valueFor(field: CustomField, { custom_fields }: Pick<TaskRow, 'custom_fields'>): FieldValue {
  const empty = emptyOf(field);
  const known: FieldValue = custom_fields.find(({ gid }) => gid === field.gid) ?? empty;
  const names = Object.keys(empty) as (keyof FieldValue)[];
  return Object.fromEntries(names.map((name) => [name, known[name] ?? empty[name]])) as FieldValue;
}

/** No value, in the form of the field's kind. */
export function emptyOf({ gid, resource_subtype }: CustomField): FieldValue {
  switch (resource_subtype) {
    case 'number':
      return { gid, number_value: null };
    case 'enum':
      return { gid, enum_value: null };
    case 'multi_enum':
      return { gid, multi_enum_values: [] };
    case 'people':
      return { gid, people_value: [] };
    case 'date':
      return { gid, date_value: null };
    default:
      return { gid, text_value: '' };
  }
}
