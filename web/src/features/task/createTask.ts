import i18next from 'i18next';
import { post } from '@/lib/api/request';
import { remember } from '@/lib/undo';
import { deletion } from './deleteTask';
import { isSilence } from './delivery';
import { isShown } from './editTask';
import { restoreLists } from './keptTasks';
import { type Keys, keptWrite } from './keptWrites';
import { keyOf } from './moveTask';
import { orderStore } from './orderStore';
import { emptyRow, rowFields, type TaskRow } from './taskRow';
import { taskStore } from './taskStore';
import { becomes, currentGid, expectReal, newTemporaryGid, settled, wasNotMade } from './temporary';

/** What a task gets with its place: how it looks then, and what the server is told. */
export type Given = { shown: Partial<TaskRow>; fields: Record<string, unknown> };

/** Where a new task goes, as a spot, with what it gets there; into the reader's own list it is given its workspace. */
export type Place =
  | { in: 'section'; project: string | null; section: string; after: string | null; given?: Given }
  | { in: 'task'; parent: string; after: string | null };

type Creation = { temporary: string; name: string; place: Place; isLast: boolean };

const make = keptWrite<Creation>('task.create', {
  prepare: async ({ place }) => void (await restoreLists([keyOf(place)])),
  edit: ({ temporary, name, place, isLast }) => {
    const key = keyOf(place);
    return {
      // One after the other in a list: sent at once, they could arrive in another order.
      key: `create:${key}`,
      show: () => {
        expectReal(temporary);
        taskStore.confirm([rowAt(temporary, name, place)]);
        orderStore.insert(keyOf(namedNow(place)), temporary, place.after && currentGid(place.after));
        countSubtask(place, 1);
        return () => {
          orderStore.remove(key, temporary);
          taskStore.forget(temporary);
          countSubtask(place, -1);
        };
      },
      write: async (keys) => {
        try {
          const query = { opt_fields: rowFields };
          const created = await post<TaskRow>('/tasks', await bodyOf(name, place), query, keys());
          if (!isLast) await putInPlace(created.gid, place, keys);
          becomes(temporary, created.gid);
          taskStore.become(temporary, created);
          orderStore.rename(temporary, created.gid);
        } catch (error) {
          if (!isSilence(error)) wasNotMade(temporary, error);
          throw error;
        }
      },
    };
  },
});

/** Shows a new task at its place and makes it. Answers the gid under which it is shown until the server's is known. */
export function createTask(name: string, wanted: Place): string {
  const place = namedNow(wanted);
  const temporary = newTemporaryGid();
  const isLast = (orderStore.get(keyOf(place)).at(-1) ?? null) === place.after;
  void make({ temporary, name, place, isLast }, i18next.t('task:waiting.created', { name }));
  const { take, giveBack } = deletion(temporary);
  remember({
    label: i18next.t('task:said.created', { name }),
    undo: take,
    redo: giveBack,
    isAsDone: () => isShown(temporary, { name, completed: false, num_subtasks: 0 }),
  });
  return temporary;
}

/** The neighbours by the names they have now; they may have been made a moment ago. */
function namedNow(place: Place): Place {
  const after = place.after && currentGid(place.after);
  return place.in === 'task' ? { ...place, after, parent: currentGid(place.parent) } : { ...place, after };
}

function rowAt(gid: string, name: string, place: Place): TaskRow {
  const row = emptyRow(gid, name);
  if (place.in === 'task') {
    return { ...row, parent: { gid: place.parent, name: taskStore.get(place.parent)?.name ?? '' } };
  }
  const { project, section } = place;
  if (project === null) return { ...row, ...place.given?.shown };
  return {
    ...row,
    ...place.given?.shown,
    memberships: [{ project: { gid: project, name: '' }, section: { gid: section, name: '' } }],
  };
}

async function bodyOf(name: string, place: Place): Promise<Record<string, unknown>> {
  if (place.in === 'task') return { name, parent: await settled(place.parent) };
  const { project, given } = place;
  const section = await settled(place.section);
  if (project === null) return { ...given?.fields, name, assignee_section: section };
  return { ...given?.fields, name, projects: [project], memberships: [{ project, section }] };
}

async function putInPlace(task: string, place: Place, keys: Keys) {
  const after = place.after === null ? null : await settled(place.after);
  if (place.in === 'section') {
    const body = after ? { task, insert_after: after } : { task };
    await post(`/sections/${await settled(place.section)}/addTask`, body, undefined, keys());
  } else if (place.in === 'task') {
    const body = { parent: await settled(place.parent), insert_after: after };
    await post(`/tasks/${task}/setParent`, body, undefined, keys());
  }
}

function countSubtask(place: Place, more: number) {
  if (place.in !== 'task') return;
  const parent = taskStore.get(place.parent);
  if (parent) taskStore.amend(parent.gid, { num_subtasks: Math.max(0, parent.num_subtasks + more) });
}
