import i18next from 'i18next';
import { put } from '@/lib/api/request';
import { remember } from '@/lib/undo';
import { keptWrite } from './keptWrites';
import { rowFields, type TaskRow } from './taskRow';
import { taskStore } from './taskStore';
import { currentGid, rowKey, settled } from './temporary';

/** Fields that PUT /tasks takes, named as there. */
export type TaskFields = Partial<{
  name: string;
  completed: boolean;
  assignee: string | null;
  due_on: string | null;
  due_at: string | null;
  start_on: string | null;
  start_at: string | null;
  custom_fields: Record<string, unknown>;
}>;

type TaskEdit = { gid: string; shown: Partial<TaskRow>; fields: TaskFields };

const edit = keptWrite<TaskEdit>('task.edit', {
  edit: ({ gid, shown, fields }) => {
    let release = () => {};
    return {
      key: rowKey(gid),
      show: () => {
        release = taskStore.overlay(currentGid(gid), shown);
        return release;
      },
      write: async (keys) => {
        const query = { opt_fields: rowFields };
        taskStore.confirm([await put<TaskRow>(`/tasks/${await settled(gid)}`, fields, query, keys())]);
      },
      done: () => release(),
    };
  },
});

/** `shown` is how the row looks at once; `fields` is what is sent. */
export function editTask(gid: string, shown: Partial<TaskRow>, fields: TaskFields): Promise<boolean> {
  return edit({ gid, shown, fields }, i18next.t('task:waiting.edited', { name: nameOf(gid) }));
}

const nameOf = (gid: string) => taskStore.get(currentGid(gid))?.name ?? '';

/** The same edit, remembered for Ctrl/Cmd+Z. */
export function editUndoably(
  gid: string,
  shown: Partial<TaskRow>,
  fields: TaskFields,
  back: { shown: Partial<TaskRow>; fields: TaskFields; label: string },
) {
  void editTask(gid, shown, fields);
  return remember({
    label: back.label,
    undo: () => void editTask(gid, back.shown, back.fields),
    redo: () => void editTask(gid, shown, fields),
    isAsDone: () => isShown(gid, shown),
    isAsUndone: () => isShown(gid, back.shown),
  });
}

/** Whether a task looks as an edit has left it. */
export function isShown(gid: string, shown: Partial<TaskRow>): boolean {
  const task = taskStore.get(currentGid(gid));
  const names = Object.keys(shown) as (keyof TaskRow)[];
  // Of an instant, the day depends on who reads it.
  const told = names.filter((name) => name !== 'due_on' || !shown.due_at);
  return task !== undefined && told.every((name) => comparable(task[name]) === comparable(shown[name]));
}

/** The server may name more of a person than a picker does, and write the same moment otherwise. */
function comparable(value: unknown): unknown {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return Date.parse(value);
  if (value && typeof value === 'object' && 'gid' in value) return value.gid;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}
