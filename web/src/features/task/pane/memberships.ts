import i18next from 'i18next';
import { post } from '@/lib/api/request';
import { remember } from '@/lib/undo';
import { orderStore } from '../orderStore';
import { readTask } from '../refetchTasks';
import type { Membership, Named, TaskRow } from '../taskRow';
import { taskStore } from '../taskStore';
import { rowKey } from '../temporary';
import { perform } from '../writeQueue';

export function addToProject(task: TaskRow, project: Named, section?: string) {
  void join(task.gid, { project: { gid: project.gid, name: project.name }, section: null }, section);
  remember({
    label: i18next.t('task:said.moved', { name: task.name }),
    undo: () => void leave(task.gid, project.gid),
  });
}

export function removeFromProject(task: TaskRow, membership: Membership) {
  void leave(task.gid, membership.project.gid);
  remember({
    label: i18next.t('task:said.moved', { name: task.name }),
    undo: () => void join(task.gid, membership, membership.section?.gid),
  });
}

function join(gid: string, membership: Membership, section?: string) {
  const before = taskStore.get(gid)?.memberships ?? [];
  const memberships = [...before, membership];
  return change(gid, memberships, async () => {
    await post(`/tasks/${gid}/addProject`, { project: membership.project.gid, ...(section && { section }) });
    const row = await readTask(gid);
    if (row) taskStore.confirm([row]);
    const place = row?.memberships.find(({ project }) => project.gid === membership.project.gid)?.section;
    if (place && orderStore.has(`section:${place.gid}`)) orderStore.append(`section:${place.gid}`, [gid]);
  });
}

function leave(gid: string, project: string) {
  const before = taskStore.get(gid)?.memberships ?? [];
  const left = before.find((membership) => membership.project.gid === project);
  const memberships = before.filter((membership) => membership !== left);
  return change(gid, memberships, async () => {
    await post(`/tasks/${gid}/removeProject`, { project });
    if (left?.section) orderStore.remove(`section:${left.section.gid}`, gid);
    taskStore.amend(gid, { memberships });
  });
}

function change(gid: string, memberships: Membership[], write: () => Promise<void>) {
  let release = () => {};
  return perform({
    key: rowKey(gid),
    show: () => {
      release = taskStore.overlay(gid, { memberships });
      return release;
    },
    write,
    done: () => release(),
  });
}
