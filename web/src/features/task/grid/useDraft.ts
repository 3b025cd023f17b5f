import { createTask } from '../createTask';
import { orderStore } from '../orderStore';
import { currentGid, rowKey } from '../temporary';
import type { GridHost } from './GridContext';
import { type Draft, draftKey, elderSibling, isTaskRow } from './rows';
import type { CellFocus } from './useCellFocus';
import type { GridState } from './useGridState';

/** The row being typed: Enter makes the task and the next row, Tab indents it. */
export function useDraft(host: GridHost, state: GridState, focus: CellFocus) {
  const { rows, draft, setDraft } = state;

  function start(wanted: Draft) {
    if (!host.placeFor(wanted)) return;
    if (wanted.parent) {
      const parent = rows.find((row) => isTaskRow(row) && row.gid === wanted.parent);
      if (parent) state.toggleSubtasks(parent.key, wanted.parent, true);
    }
    state.setEditing(null);
    focus.release();
    setDraft(wanted);
  }

  /** Makes the task and answers its gid, or null when nothing was typed. */
  function make(name: string, from: Draft | null = draft): string | null {
    const place = from && host.placeFor(from);
    return place && name.trim() ? createTask(name.trim(), place) : null;
  }

  function makeAndGoOn(name: string) {
    if (!draft) return;
    const made = make(name);
    if (made) setDraft({ ...draft, after: made });
    else cancel();
  }

  /** One task a line. */
  function makeMany(names: string[]) {
    let from = draft;
    for (const name of names) {
      const made = make(name, from);
      if (made && from) from = { ...from, after: made };
    }
    setDraft(from);
  }

  function makeAndLeave(name: string) {
    make(name);
    setDraft(null);
  }

  function cancel() {
    const index = rows.findIndex(({ key }) => key === draftKey);
    setDraft(null);
    const above = rows[index - 1];
    if (above) focus.goToKey(above.key, 'name');
  }

  function indent() {
    const index = rows.findIndex(({ key }) => key === draftKey);
    const parent = elderSibling(rows, index);
    if (!parent || !draft) return;
    state.toggleSubtasks(parent.key, parent.gid, true);
    const last = orderStore.get(`subtasks:${currentGid(parent.gid)}`).at(-1) ?? null;
    setDraft({ group: draft.group, parent: parent.gid, after: last });
  }

  function outdent() {
    if (!draft?.parent) return;
    const parent = rows.find((row) => isTaskRow(row) && rowKey(row.gid) === rowKey(draft.parent ?? ''));
    if (isTaskRow(parent)) setDraft({ group: draft.group, parent: parent.parent, after: parent.gid });
  }

  return { start, makeAndGoOn, makeMany, makeAndLeave, cancel, indent, outdent };
}

export type DraftCommands = ReturnType<typeof useDraft>;
