import { idle } from '@/lib/idle';
import { changeLocal, readEach, readLocal } from '@/lib/local/database';
import { whenQuiet } from '@/lib/whenQuiet';
import { type ListKey, orderStore } from './orderStore';
import type { TaskRow } from './taskRow';
import { taskStore } from './taskStore';
import { isTemporary } from './temporary';

type KeptTask = { gid: string; row: TaskRow; in: string[] };
type KeptOrder = { key: ListKey; gids: string[] };
type Visit = { project: string; at: number };

/** Few enough to be written between two frames. */
const portion = 150;
/** So many tasks are kept; those of the projects that were not visited for longest go first. */
const most = 30_000;

const tasks = new Set<string>();
const orders = new Set<ListKey>();
let saving = false;

/** Keeps tasks and orders from now on, while the tab has nothing better to do. */
export function keepTasks() {
  taskStore.onTold((gids) => {
    for (const gid of gids) tasks.add(gid);
    void save();
  });
  orderStore.onChange((keys) => {
    for (const key of keys) orders.add(key);
    void save();
  });
  addEventListener('pagehide', () => void savePortion(Number.POSITIVE_INFINITY));
}

async function save() {
  if (saving) return;
  saving = true;
  await new Promise<void>(whenQuiet);
  while (tasks.size + orders.size > 0) {
    await idle(2000);
    await savePortion(portion);
  }
  await makeRoom();
  saving = false;
}

async function savePortion(size: number) {
  const gids = [...tasks].slice(0, size);
  const keys = [...orders];
  for (const gid of gids) tasks.delete(gid);
  orders.clear();
  await changeLocal(['tasks', 'orders'], (open) => {
    for (const gid of gids) {
      const row = taskStore.confirmed(gid);
      if (row && !isTemporary(gid))
        open('tasks').put({ gid, row, in: row.memberships.map(({ project }) => project.gid) });
    }
    for (const key of keys) {
      const known = orderStore.get(key).filter((gid) => !isTemporary(gid));
      if (!key.includes(':new-')) open('orders').put({ key, gids: known });
    }
  });
}

/** Shows a project as it was seen last; answers whether it was. */
export async function restoreProject(project: string, sections: readonly string[]): Promise<ListKey[]> {
  void changeLocal(['visits'], (open) => open('visits').put({ project, at: Date.now() }));
  const keys = sections.map((gid): ListKey => `section:${gid}`);
  const found = await readEach<KeptOrder>('orders', keys);
  if (found.length === 0) return [];
  const kept = await readLocal<KeptTask[]>('tasks', (store) => store.index('in').getAll(project));
  taskStore.restore((kept ?? []).map(({ row }) => row));
  for (const order of found) restoreOrder(order);
  return found.map(({ key }) => key);
}

/** Shows a list as it was seen last, such as a task's subtasks. */
export async function restoreLists(keys: readonly ListKey[]): Promise<boolean> {
  const found = await readEach<KeptOrder>('orders', keys);
  const kept = await readEach<KeptTask>(
    'tasks',
    found.flatMap(({ gids }) => gids),
  );
  taskStore.restore(kept.map(({ row }) => row));
  for (const order of found) restoreOrder(order);
  return found.length > 0;
}

/** Without the tasks that were not kept: their rows would be empty. */
function restoreOrder({ key, gids }: KeptOrder) {
  orderStore.restore(
    key,
    gids.filter((gid) => taskStore.get(gid)),
  );
}

async function makeRoom() {
  let count = (await readLocal('tasks', (store) => store.count())) ?? 0;
  if (count <= most) return;
  const visits = (await readLocal<Visit[]>('visits', (store) => store.getAll())) ?? [];
  for (const { project } of visits.sort((one, other) => one.at - other.at).slice(0, -1)) {
    if (count <= most * 0.8) return;
    const gids = (await readLocal('tasks', (store) => store.index('in').getAllKeys(project))) ?? [];
    await changeLocal(['tasks', 'visits'], (open) => {
      for (const gid of gids) open('tasks').delete(gid);
      open('visits').delete(project);
    });
    count -= gids.length;
  }
}
