import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent, RefObject } from 'react';
import { isEditable } from '@/features/field/field';
import { fieldOf } from '@/features/task/grid/columns';
import type { CellFocus, WalkedGrid } from '@/features/task/grid/useCellFocus';
import { emptyOf, valueFor } from '@/features/task/setField';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { comboOf } from '@/lib/keys/combo';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { setDays, setOwner, setValue } from '../editPortfolio';
import { mayEditItem } from '../portfolios';
import type { Column } from './columns';
import type { ItemGridCommands } from './GridContext';
import { linkTo } from './linkTo';
import { remove, step } from './placeItem';
import type { ItemRow } from './rows';

type State = Omit<WalkedGrid<Column>, 'rows'> & { rows: readonly ItemRow[]; unfolded: ReadonlySet<string> };
type Parts = {
  scroller: RefObject<HTMLDivElement | null>;
  state: State;
  focus: CellFocus<Column>;
  commands: ItemGridCommands;
};

/** The keys of the table, as those of a list of tasks. */
export function useItemKeys({ scroller, state, focus, commands }: Parts) {
  useListedKeys();
  const navigate = useNavigate();
  const { rows } = state;
  const { columns, fields } = commands;

  return (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    // A picker's panel is a child in React but lives elsewhere in the page.
    if (!scroller.current?.contains(target) || event.nativeEvent.isComposing) return;
    const key = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const column = (target.closest<HTMLElement>('[data-column]')?.dataset.column ?? 'name') as Column;
    const index = rows.findIndex((row) => row.key === key);
    const row = rows[index];
    if (!row) return;
    const combo = comboOf(event.nativeEvent);
    const isDone =
      target instanceof HTMLInputElement
        ? whileTyping(combo, index, column, target)
        : onCell(combo, index, row, column, event);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** What is typed is saved as the input goes. */
  function whileTyping(combo: string, index: number, column: Column, input: HTMLInputElement): boolean {
    if (combo === 'Escape') {
      input.dataset.cancelled = 'yes';
      focus.stopEditing();
      return true;
    }
    const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[combo];
    if (by === undefined) return false;
    input.blur();
    state.setEditing(null);
    focus.goTo(Math.max(0, Math.min(rows.length - 1, index + by)), column);
    return true;
  }

  function onCell(
    combo: string,
    index: number,
    row: ItemRow,
    column: Column,
    event: KeyboardEvent<HTMLElement>,
  ): boolean {
    const { item, key } = row;
    const across = columns.indexOf(column);
    const isButton = event.target instanceof HTMLButtonElement;
    if (state.editing?.key === key && state.editing.column === column) {
      if (combo === 'Escape') focus.stopEditing();
      return combo === 'Escape';
    }
    switch (combo) {
      case 'ArrowUp':
      case 'ArrowDown':
        focus.goTo(index + (combo === 'ArrowUp' ? -1 : 1), column);
        return true;
      case 'ArrowLeft':
      case 'ArrowRight': {
        const next = columns[across + (combo === 'ArrowLeft' ? -1 : 1)];
        if (next) focus.goTo(index, next);
        return true;
      }
      case 'Home':
      case 'End':
        focus.goTo(index, (combo === 'Home' ? columns[0] : columns.at(-1)) ?? 'name');
        return true;
      case 'mod+Home':
      case 'mod+End':
        focus.goTo(combo === 'mod+Home' ? 0 : rows.length - 1, 'name');
        return true;
      case 'alt+ArrowRight':
      case 'alt+ArrowLeft': {
        const isOpen = state.unfolded.has(key);
        if (item.resource_type === 'portfolio' && isOpen === (combo === 'alt+ArrowLeft'))
          commands.toggle(key);
        return true;
      }
      case 'alt+shift+ArrowUp':
      case 'alt+shift+ArrowDown':
        if (commands.isOrdered && commands.mayEditIn(row.portfolio)) {
          focus.goToKey(key, column);
          step(row.portfolio, item, combo === 'alt+shift+ArrowUp' ? -1 : 1);
        }
        return true;
      case 'Enter':
      case 'F2':
        if (isButton) return false;
        if (column === 'name') void navigate(linkTo(item));
        else if (column === 'status') commands.openStatus(item);
        else if (canEdit(row, column)) focus.edit(key, column);
        return true;
      case 'Delete':
      case 'Backspace':
        return clear(row, index, column, combo);
      default:
        if (isButton || !isTyped(event) || !canEdit(row, column)) return false;
        focus.edit(key, column, event.key);
        return true;
    }
  }

  function canEdit({ item }: ItemRow, column: Column): boolean {
    if (!mayEditItem(item)) return false;
    const field = fields.get(fieldOf(column) ?? '');
    return field ? isEditable(field) : column === 'owner' || column === 'dates';
  }

  function clear(row: ItemRow, index: number, column: Column, combo: string): boolean {
    const { item, portfolio } = row;
    if (column === 'name') {
      if (combo !== 'Delete' || !commands.mayEditIn(portfolio)) return false;
      const next = rows[index + 1] ?? rows[index - 1];
      if (next) focus.goToKey(next.key, 'name');
      remove(portfolio, item);
      return true;
    }
    if (!canEdit(row, column)) return false;
    const field = fields.get(fieldOf(column) ?? '');
    if (field) setValue(item, field, valueFor(field, item), emptyOf(field));
    else if (column === 'owner') setOwner(item, null);
    else setDays(item, { start_on: null, due_on: null });
    return true;
  }
}

const isTyped = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && key !== ' ' && key !== '?' && !ctrlKey && !metaKey && !altKey;

/** What `?` tells about the table. */
function useListedKeys() {
  const { t } = useTranslation('portfolio');
  const group = t('keys.group');
  useShortcuts([
    { keys: 'ArrowUp', label: t('keys.walk'), group },
    { keys: 'Enter', label: t('keys.open'), group },
    { keys: 'alt+ArrowRight', label: t('keys.unfold'), group },
    { keys: 'alt+shift+ArrowUp', label: t('keys.move'), group },
    { keys: 'Delete', label: t('keys.remove'), group },
  ]);
}
