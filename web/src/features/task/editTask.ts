import { put } from '@/lib/api/request';
import { remember } from '@/lib/undo';
import { rowFields, type TaskRow } from './taskRow';
import { taskStore } from './taskStore';
import { currentGid, rowKey, settled } from './temporary';
import { perform } from './writeQueue';

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

/** `shown` is how the row looks at once; `fields` is what is sent. */
export function editTask(gid: string, shown: Partial<TaskRow>, fields: TaskFields): Promise<boolean> {
  let release = () => {};
  return perform({
    key: rowKey(gid),
    show: () => {
      release = taskStore.overlay(currentGid(gid), shown);
      return release;
    },
    write: async () => {
      taskStore.confirm([await putTask(await settled(gid), fields)]);
    },
    done: () => release(),
  });
}

export function putTask(gid: string, fields: TaskFields): Promise<TaskRow> {
  return put<TaskRow>(`/tasks/${gid}`, fields, { opt_fields: rowFields });
}

/** The same edit, remembered for Ctrl/Cmd+Z. */
export function editUndoably(
  gid: string,
  shown: Partial<TaskRow>,
  fields: TaskFields,
  back: { shown: Partial<TaskRow>; fields: TaskFields; label: string },
) {
  void editTask(gid, shown, fields);
  return remember({ label: back.label, undo: () => void editTask(gid, back.shown, back.fields) });
}
