import type { KeyboardEvent, RefObject } from 'react';
import { isEditable } from '@/features/field/field';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { comboOf } from '@/lib/keys/combo';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { deleteTask } from '../deleteTask';
import { assign, setDates } from '../fieldEdits';
import { useMayDeleteSome, useMayDeleteTask } from '../mayDelete';
import { emptyOf, setField } from '../setField';
import { taskStore } from '../taskStore';
import { tick } from '../tick';
import { type Column, fieldOf } from './columns';
import type { GridHost, MayEdit } from './GridContext';
import { isInfo } from './InfoCell';
import { moveRow } from './moveRow';
import type { Direction } from './moves';
import { isTaskRow, neighbour } from './rows';
import type { CellFocus } from './useCellFocus';
import type { DraftCommands } from './useDraft';
import type { GridState } from './useGridState';

type Parts = {
  host: GridHost;
  mayEdit: MayEdit;
  state: GridState;
  focus: CellFocus;
  draft: DraftCommands;
  scroller: RefObject<HTMLDivElement | null>;
};

const moveKeys: Record<string, Direction> = {
  'alt+shift+ArrowUp': 'up',
  'alt+shift+ArrowDown': 'down',
  'alt+shift+ArrowRight': 'in',
  'alt+shift+ArrowLeft': 'out',
};

/** The keys of the list, as in a spreadsheet. */
export function useGridKeys({ host, mayEdit, state, focus, draft, scroller }: Parts) {
  useListedKeys();
  const mayDelete = useMayDeleteTask();
  const { rows } = state;

  return (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    // A picker's panel is a child in React but lives elsewhere in the page.
    if (!scroller.current?.contains(target) || event.nativeEvent.isComposing) return;
    const key = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const column = (target.closest<HTMLElement>('[data-column]')?.dataset.column ?? 'name') as Column;
    const index = rows.findIndex((row) => row.key === key);
    if (index < 0) return;
    const combo = comboOf(event.nativeEvent);
    const handled =
      target instanceof HTMLInputElement
        ? column === 'name'
          ? whileEditing(combo, index, target)
          : whileTyping(combo, index, column, target)
        : onCell(combo, index, column, event);
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  function whileEditing(combo: string, index: number, input: HTMLInputElement): boolean {
    const row = rows[index];
    if (!isTaskRow(row)) return false;
    const leave = () => {
      input.blur();
      state.setEditing(null);
    };
    const move = moveKeys[combo] ?? { Tab: 'in' as const, 'shift+Tab': 'out' as const }[combo];
    if (combo === 'Enter') {
      leave();
      const after = { group: row.group, parent: row.parent, after: row.gid };
      if (host.placeFor(after)) draft.start(after);
      else focus.goTo(index, 'name');
    } else if (combo === 'Escape') {
      input.dataset.cancelled = 'yes';
      focus.stopEditing();
    } else if (combo === 'ArrowUp' || combo === 'ArrowDown') {
      leave();
      walk(index, 'name', combo === 'ArrowUp' ? -1 : 1);
    } else if (combo === 'mod+Enter') {
      toggle(row.gid);
    } else if (move) {
      leave();
      moveRow(host, state, focus, index, move);
    } else return false;
    return true;
  }

  /** In a cell of text or a number; what is typed is saved as the input goes. */
  function whileTyping(combo: string, index: number, column: Column, input: HTMLInputElement): boolean {
    const leave = () => {
      input.blur();
      state.setEditing(null);
    };
    if (combo === 'Escape') {
      input.dataset.cancelled = 'yes';
      focus.stopEditing();
    } else if (combo === 'Enter' || combo === 'ArrowDown' || combo === 'ArrowUp') {
      leave();
      walk(index, column, combo === 'ArrowUp' ? -1 : 1);
    } else if (combo === 'Tab' || combo === 'shift+Tab') {
      leave();
      const next = host.columns[host.columns.indexOf(column) + (combo === 'Tab' ? 1 : -1)];
      focus.goTo(index, next ?? column);
    } else return false;
    return true;
  }

  function onCell(combo: string, index: number, column: Column, event: KeyboardEvent): boolean {
    const row = rows[index];
    if (combo === 'ArrowUp' || combo === 'ArrowDown') {
      walk(index, column, combo === 'ArrowUp' ? -1 : 1);
      return true;
    }
    if (combo === 'mod+Home' || combo === 'mod+End') {
      focus.goTo(combo === 'mod+Home' ? 0 : rows.length - 1, 'name');
      return true;
    }
    if (!isTaskRow(row)) return false;
    if (state.editing?.key === row.key && state.editing.column === column) {
      whileOpening(row.key, column, combo, event);
      return true;
    }
    const place = host.columns.indexOf(column);
    const move = moveKeys[combo];
    if (combo === 'ArrowLeft' || combo === 'ArrowRight') {
      const next = host.columns[place + (combo === 'ArrowLeft' ? -1 : 1)];
      if (next) focus.goTo(index, next);
    } else if (combo === 'Home' || combo === 'End') {
      focus.goTo(index, (combo === 'Home' ? host.columns[0] : host.columns.at(-1)) ?? 'name');
    } else if (move) moveRow(host, state, focus, index, move);
    else if (combo === 'alt+ArrowRight') state.toggleSubtasks(row.key, row.gid, true);
    else if (combo === 'alt+ArrowLeft') state.toggleSubtasks(row.key, row.gid, false);
    else if (combo === 'Enter' || combo === 'F2') {
      // A button inside the cell keeps its own Enter.
      if (event.target instanceof HTMLButtonElement || !canEdit(row.gid, column)) return false;
      focus.edit(row.key, column);
    } else if (combo === 'Space') {
      if (event.target instanceof HTMLButtonElement) return false;
      if (host.openGid === row.gid) document.getElementById('task-pane')?.focus();
      else host.openTask(row.gid);
    } else if (combo === 'mod+Enter') toggle(row.gid);
    else if (combo === 'Delete' || combo === 'Backspace') clear(index, column, combo);
    else if (isTyped(event) && canEdit(row.gid, column)) focus.edit(row.key, column, event.key);
    else return false;
    return true;
  }

  /** Until its editor is there and has the focus, a cell gathers what is typed, up to Enter. */
  function whileOpening(key: string, column: Column, combo: string, event: KeyboardEvent) {
    const typed = state.editing?.typed ?? '';
    if (combo === 'Escape') focus.stopEditing();
    else if (state.editing?.entered) return;
    else if (combo === 'Enter' && column !== 'name')
      state.setEditing({ key, column, typed: state.editing?.typed, entered: true });
    else if (isTyped(event) || combo === 'Space') focus.edit(key, column, typed + event.key);
  }

  function walk(index: number, column: Column, step: 1 | -1) {
    const next = neighbour(rows, index, step);
    const row = rows[next];
    focus.goTo(next, isTaskRow(row) ? column : 'name');
    if (host.openGid && isTaskRow(row)) host.openTask(row.gid);
  }

  function canEdit(gid: string, column: Column): boolean {
    if (!mayEdit(taskStore.get(gid))) return false;
    const field = host.fields.get(fieldOf(column) ?? '');
    if (!field) return column !== 'projects' && !isInfo(column);
    return (
      isEditable(field) && taskStore.get(gid)?.custom_fields.some((value) => value.gid === field.gid) === true
    );
  }

  function toggle(gid: string) {
    const task = taskStore.get(gid);
    if (task && mayEdit(task)) tick(task, host.partsOf);
  }

  function clear(index: number, column: Column, combo: string) {
    const row = rows[index];
    const task = isTaskRow(row) && taskStore.get(row.gid);
    if (!task || !mayEdit(task)) return;
    if (column === 'assignee') assign(task, null);
    else if (column === 'start_on') {
      const { due_on, due_at } = task;
      setDates(task, { due_on, due_at, start_on: null });
    } else if (column === 'due_on') setDates(task, { due_on: null, due_at: null, start_on: null });
    else if (fieldOf(column)) {
      const field = host.fields.get(fieldOf(column) ?? '');
      if (field && canEdit(task.gid, column)) setField(task, field, emptyOf(field));
    } else if (column === 'name' && combo === 'Delete' && mayDelete(task)) {
      const next = rows[index + 1] ?? rows[index - 1];
      deleteTask(task.gid);
      if (next) focus.goToKey(next.key, 'name');
    }
  }
}

function isTyped(event: KeyboardEvent): boolean {
  return (
    event.key.length === 1 &&
    event.key !== ' ' &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    event.key !== '?'
  );
}

/** What `?` tells about the list. */
function useListedKeys() {
  const { t } = useTranslation('task');
  const mayDelete = useMayDeleteSome();
  const group = t('keys.group');
  useShortcuts([
    { keys: 'ArrowUp', label: t('keys.move'), group },
    { keys: 'Enter', label: t('keys.edit'), group },
    { keys: 'Tab', label: t('keys.indent'), group },
    { keys: 'alt+ArrowRight', label: t('keys.unfold'), group },
    { keys: 'alt+shift+ArrowUp', label: t('keys.moveTask'), group },
    { keys: 'alt+shift+ArrowRight', label: t('keys.indentTask'), group },
    { keys: 'mod+Enter', label: t('keys.complete'), group },
    { keys: 'Space', label: t('keys.open'), group },
    ...(mayDelete ? [{ keys: 'Delete', label: t('keys.delete'), group }] : []),
  ]);
}
