import i18next from 'i18next';
import { announce } from '@/ui/announce';
import { canMove, keyOf, moveTask } from '../moveTask';
import { type ListKey, orderStore } from '../orderStore';
import { taskStore } from '../taskStore';
import type { GridHost } from './GridContext';
import { type Direction, groupBeside, stepOf } from './moves';
import { isTaskRow, type TaskRowPlace } from './rows';
import type { CellFocus } from './useCellFocus';
import type { GridState } from './useGridState';

/** Moves a row by keyboard and says aloud where it is now. */
export function moveRow(
  host: GridHost,
  state: GridState,
  focus: CellFocus,
  index: number,
  direction: Direction,
) {
  const row = state.rows[index];
  if (host.regroup && isTaskRow(row) && row.parent === null)
    return regroupRow(host, state, focus, row, direction);
  const step = stepOf(state.rows, index, direction);
  const from = step && host.spotFor(step.from);
  const to = step && host.spotFor(step.to);
  if (!isTaskRow(row) || !from || !to || !canMove(from, to)) return;
  if (step.to.parent && step.to.parent !== step.from.parent) {
    const parent = state.rows.find((other) => isTaskRow(other) && other.gid === step.to.parent);
    if (parent) state.toggleSubtasks(parent.key, step.to.parent, true);
  }
  moveTask(row.gid, from, to);
  focus.goToKey(keyAfter(row.key, row.gid, state, step.to.parent), state.active?.column ?? 'name');
  announce(said(row.gid, state, step.from, { ...step.to, list: keyOf(to) }));
}

/** Among groups of what tasks have in common, into the one above or below. */
function regroupRow(
  host: GridHost,
  state: GridState,
  focus: CellFocus,
  row: TaskRowPlace,
  direction: Direction,
) {
  const beside = direction === 'up' ? -1 : direction === 'down' ? 1 : null;
  const to = beside && groupBeside(state.rows, row.group, beside);
  if (!to || !host.regroup?.(row.gid, row.group, to.gid)) return;
  focus.goToKey(`${to.path ?? ''}${row.key.split('>').at(-1) ?? row.gid}`, state.active?.column ?? 'name');
  const name = taskStore.get(row.gid)?.name ?? '';
  announce(i18next.t('view:said.grouped', { name, group: to.name }));
}

/** A row's key has its parents' in front of it. */
function keyAfter(key: string, gid: string, state: GridState, parent: string | null): string {
  const own = key.split('>').at(-1) ?? gid;
  const above = state.rows.find((row) => isTaskRow(row) && row.gid === parent);
  return above ? `${above.key}>${own}` : own;
}

type Place = { group: string; parent: string | null };

function said(gid: string, state: GridState, from: Place, to: Place & { list: ListKey }): string {
  const name = taskStore.get(gid)?.name ?? '';
  const nameOf = (task: string | null) => (task && taskStore.get(task)?.name) || '';
  if (to.parent && to.parent !== from.parent) {
    return i18next.t('task:announce.indented', { name, parent: nameOf(to.parent) });
  }
  if (from.parent && to.parent !== from.parent) {
    return i18next.t('task:announce.outdented', { name, parent: nameOf(from.parent) });
  }
  const list = orderStore.get(to.list);
  const where = { name, place: list.indexOf(gid) + 1, count: list.length };
  if (to.parent) return i18next.t('task:announce.movedAmongSubtasks', where);
  const group = state.rows.find((row) => row.kind === 'group' && row.group.gid === to.group);
  const section = group?.kind === 'group' ? group.group.name : '';
  return i18next.t('task:announce.moved', { ...where, section });
}
