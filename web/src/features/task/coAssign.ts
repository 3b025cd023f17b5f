import i18next from 'i18next';
import { post } from '@/lib/api/request';
import { remember } from '@/lib/undo';
import { keptWrite } from './keptWrites';
import type { CoAssignee, Person, TaskRow } from './taskRow';
import { taskStore } from './taskStore';
import { currentGid, rowKey, settled } from './temporary';

type Change = {
  gid: string;
  action: 'addCoAssignees' | 'removeCoAssignees' | 'markOwnPart';
  body: Record<string, unknown>;
  co_assignees: CoAssignee[];
};

const change = keptWrite<Change>('task.coAssign', {
  edit: ({ gid, action, body, co_assignees }) => {
    let release = () => {};
    return {
      key: rowKey(gid),
      show: () => {
        release = taskStore.overlay(currentGid(gid), { co_assignees });
        return release;
      },
      write: async (keys) => {
        const task = await settled(gid);
        await post(`/tasks/${task}/${action}`, body, { opt_fields: 'gid' }, keys());
        taskStore.amend(task, { co_assignees });
      },
      done: () => release(),
    };
  },
});

/** Adds somebody to those who work on a task, or takes them off; Ctrl/Cmd+Z takes it back. */
export function toggleCoAssignee(gid: string, person: Person) {
  void toggle(gid, person);
  remember({
    label: i18next.t('task:said.assigned'),
    undo: () => void toggle(gid, person),
    redo: () => void toggle(gid, person),
  });
}

function toggle(gid: string, person: Person) {
  const known = coAssigneesOf(gid);
  const others = known.filter(({ user }) => user.gid !== person.gid);
  const has = others.length < known.length;
  return send({
    gid,
    action: has ? 'removeCoAssignees' : 'addCoAssignees',
    body: { co_assignees: [person.gid] },
    co_assignees: has ? others : [...known, { user: person, completed: false }],
  });
}

/** Says whether one's own part of a task is done; answers the step, for Undo. */
export function markOwnPart({ gid, name }: Pick<TaskRow, 'gid' | 'name'>, me: string, completed: boolean) {
  const mark = (completed: boolean) =>
    void send({
      gid,
      action: 'markOwnPart',
      body: { completed },
      co_assignees: coAssigneesOf(gid).map((one) => (one.user.gid === me ? { ...one, completed } : one)),
    });
  mark(completed);
  return remember({
    label: i18next.t(completed ? 'task:said.partDone' : 'task:said.partReopened', { name }),
    undo: () => mark(!completed),
    redo: () => mark(completed),
  });
}

function send(args: Change) {
  const name = taskStore.get(currentGid(args.gid))?.name ?? '';
  return change(args, i18next.t('task:waiting.edited', { name }));
}

const coAssigneesOf = (gid: string) => taskStore.get(currentGid(gid))?.co_assignees ?? [];
