import i18next from 'i18next';
import type { ClipboardEvent, RefObject } from 'react';
import { type CustomField, isEditable } from '@/features/field/field';
import { readValue } from '@/features/field/readValue';
import { useSession } from '@/lib/session/SessionContext';
import { asOneStep } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import { cellText } from '../clipboard/cellText';
import { rowsText } from '../clipboard/rowsText';
import { createTask } from '../createTask';
import { assign, rename, setDates } from '../fieldEdits';
import { selection } from '../select/selection';
import { setField, valueFor } from '../setField';
import type { TaskRow } from '../taskRow';
import { taskStore } from '../taskStore';
import { type Column, fieldOf } from './columns';
import type { GridHost, MayEdit } from './GridContext';
import { isTaskRow } from './rows';
import { splitLines } from './splitLines';
import type { GridState } from './useGridState';

type Parts = {
  host: GridHost;
  mayEdit: MayEdit;
  state: GridState;
  scroller: RefObject<HTMLDivElement | null>;
};
type Copied = { column: Column; task: TaskRow };

const cellType = 'application/x-cairn-cell';

/** Copies values from cell to cell; several lines of text become several tasks below the row. */
export function useGridClipboard({ host, mayEdit, state, scroller }: Parts) {
  const { workspace } = useSession();
  function current(target: EventTarget) {
    if (!scroller.current?.contains(target as Node) || !state.active) return null;
    const { key, column } = state.active;
    const row = state.rows.find((other) => other.key === key);
    const task = isTaskRow(row) ? taskStore.get(row.gid) : undefined;
    return isTaskRow(row) && task ? { row, task, column } : null;
  }

  const fieldIn = (column: Column) => host.fields.get(fieldOf(column) ?? '');

  /** The chosen rows with the columns that show, as spreadsheets take them. */
  const chosenText = () => rowsText(host, state.rows, selection.get());

  function onCopy(event: ClipboardEvent) {
    if (selection.get().length > 0 && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      event.clipboardData.setData('text/plain', chosenText());
      return;
    }
    const cell = current(event.target);
    if (!cell || event.target instanceof HTMLInputElement || !document.getSelection()?.isCollapsed) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', cellText(cell.column, cell.task, fieldIn(cell.column)));
    event.clipboardData.setData(cellType, JSON.stringify({ column: cell.column, task: cell.task }));
  }

  function onPaste(event: ClipboardEvent) {
    const cell = current(event.target);
    if (!cell || !mayEdit(cell.task)) return;
    const text = event.clipboardData.getData('text/plain');
    const names = splitLines(text);
    const copied = event.clipboardData.getData(cellType);
    event.preventDefault();
    if (!copied && text.includes('\t')) {
      const sheet = { host, rows: state.rows, workspace: workspace.gid };
      void import('../clipboard/pasteTable').then(({ pasteTable }) =>
        pasteTable(sheet, cell.row, cell.column, text),
      );
      return;
    }
    const field = fieldIn(cell.column);
    if (field) pasteField(field, cell.task, text, copied ? (JSON.parse(copied) as Copied) : null);
    else if (copied) pasteCell(cell.column, cell.task, JSON.parse(copied) as Copied);
    else if (names.length > 1) pasteTasks(cell.row.group, cell.row.parent, cell.row.gid, names);
    else if (cell.column === 'name' && names[0]) rename(cell.task, names[0]);
  }

  function pasteTasks(group: string, parent: string | null, below: string, names: string[]) {
    const step = asOneStep(i18next.t('task:said.pasted', { count: names.length }), () => {
      let after = below;
      for (const name of names) {
        const place = host.placeFor({ group, parent, after });
        if (!place) return;
        after = createTask(name, place);
      }
    });
    if (step) sayUndoable(step, i18next.t('undo'));
  }

  return { onCopy, onPaste, chosenText };
}

const found = ({ custom_fields }: TaskRow, field: CustomField) =>
  custom_fields.find(({ gid }) => gid === field.gid);

/** The very value of another row's cell, else what the text means to the field. */
function pasteField(field: CustomField, task: TaskRow, text: string, copied: Copied | null) {
  if (!isEditable(field) || !found(task, field)) return;
  const isSame = copied !== null && fieldOf(copied.column) === field.gid;
  const value = isSame ? valueFor(field, copied.task) : readValue(field, text);
  if (value) setField(task, field, value);
}

function pasteCell(column: Column, task: TaskRow, copied: Copied) {
  if (column !== copied.column) return;
  if (column === 'name') rename(task, copied.task.name);
  if (column === 'assignee') assign(task, copied.task.assignee);
  if (column === 'due_on') {
    const { due_on, due_at, start_on } = copied.task;
    setDates(task, { due_on, due_at, start_on });
  }
}
