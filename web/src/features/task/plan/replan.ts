import i18next from 'i18next';
import { asOneStep } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import { editUndoably } from '../editTask';
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
  const step = asOneStep(labelOf(moves, lead), () => {
    for (const { gid, before, after } of changes) setDates(gid, before, after);
  });
  if (step && (!isQuiet || moves.size > 1)) sayUndoable(step, i18next.t('undo'));
}

function setDates(
  gid: string,
  before: PlannedDates,
  after: PlannedDates,
  label = i18next.t('task:said.dated'),
) {
  const back = { shown: before, fields: fieldsFor(before), label };
  return editUndoably(gid, after, fieldsFor(after), back);
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

const noDates: PlannedDates = { due_on: null, due_at: null, start_on: null, start_at: null };

/** Takes the dates away. */
export function unschedule(gid: string) {
  const task = taskStore.get(gid);
  if (!task || !spanOf(task)) return;
  const label = i18next.t('plan:said.unscheduled', { name: task.name });
  const step = setDates(gid, datesOf(task), noDates, label);
  sayUndoable(step, i18next.t('undo'));
}

/** One task to these days. */
export const moveTo = (gid: string, span: Span) => replan(new Map([[gid, span]]), gid);
