import type { DraggedTask } from '../drag/dragData';
import type { Regroup } from '../grid/GridContext';
import { canMove, keyOf, moveTask, type Spot } from '../moveTask';
import { orderStore } from '../orderStore';
import { selection } from './selection';

/** A chosen task takes the other chosen ones along. */
export function dropTasks(dragged: DraggedTask, to: Spot | null) {
  if (!to || (dragged.from && !canMove(dragged.from, to))) return;
  if (!takesOthers(dragged.gid)) {
    if (dragged.from) moveTask(dragged.gid, dragged.from, to);
    return;
  }
  let { after } = to;
  while (after !== null && selection.has(after)) after = orderStore.before(keyOf(to), after);
  const chosen = selection.get();
  void import('./bulkEdits').then(({ moveAll }) => moveAll(chosen, { ...to, after }));
}

/** The same where groups are what tasks have in common. */
export function regroupTasks({ gid, group }: DraggedTask, regroup: Regroup, to: string) {
  if (!takesOthers(gid)) {
    regroup(gid, group, to);
    return;
  }
  const chosen = selection.get();
  void import('./bulkEdits').then(({ regroupAll }) =>
    regroupAll(chosen, (other) => regroup(other, other === gid ? group : null, to)),
  );
}

const takesOthers = (gid: string) => selection.has(gid) && selection.get().length > 1;
