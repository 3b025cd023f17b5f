import i18next from 'i18next';
import { remember } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import { editTask } from '../editTask';
import { taskStore } from '../taskStore';
import { datesFor, datesOf, fieldsFor, type PlannedDates } from './datesFor';
import type { Moves } from './plan';
import { type Span, spanOf } from './span';
import { formatSpan } from './spanText';

/**
 * Gives tasks their new days as one step that can be taken back. `lead` is the one that was moved by hand; the others
 * moved because they wait for it, which is said.
 */
export function replan(moves: Moves, lead: string, isQuiet = false) {
  const changes = [...moves].flatMap(([gid, span]) => {
    const task = taskStore.get(gid);
    return task ? [{ gid, before: datesOf(task), after: datesFor(task, span) }] : [];
  });
  if (changes.length === 0) return;
  for (const { gid, after } of changes) setDates(gid, after);
  const label = labelOf(moves, lead);
  const undo = () => {
    for (const { gid, before } of changes) setDates(gid, before);
  };
  const step = remember({ label, undo });
  if (!isQuiet || moves.size > 1) sayUndoable(step, i18next.t('undo'));
}

function setDates(gid: string, dates: PlannedDates) {
  void editTask(gid, dates, fieldsFor(dates));
}

function labelOf(moves: Moves, lead: string): string {
  const name = taskStore.get(lead)?.name || i18next.t('task:untitled');
  const span = moves.get(lead);
  const count = moves.size - (span ? 1 : 0);
  if (!span) return i18next.t('plan:said.pushed', { count });
  const days = formatSpan(span);
  return count === 0
    ? i18next.t('plan:said.moved', { name, days })
    : i18next.t('plan:said.movedWith', { name, days, count });
}

/** Takes the dates away. */
export function unschedule(gid: string) {
  const task = taskStore.get(gid);
  if (!task || !spanOf(task)) return;
  const before = datesOf(task);
  setDates(gid, { due_on: null, due_at: null, start_on: null, start_at: null });
  const label = i18next.t('plan:said.unscheduled', { name: task.name });
  sayUndoable(remember({ label, undo: () => setDates(gid, before) }), i18next.t('undo'));
}

/** One task to these days. */
export const moveTo = (gid: string, span: Span) => replan(new Map([[gid, span]]), gid);
