import type { KeyboardEvent, MouseEvent } from 'react';
import { useEffect } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { comboOf } from '@/lib/keys/combo';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import type { MayEdit } from '../grid/GridContext';
import { useMayDeleteTask } from '../mayDelete';
import { useMayEditTask } from '../mayEdit';
import { taskStore } from '../taskStore';
import { isTicked } from '../tick';
import { selection } from './selection';

/** A list or board in which tasks can be chosen. */
type Field = {
  /** All tasks that show, in their order. */
  shown: () => readonly string[];
  /** Those of the same section. */
  together: (gid: string) => readonly string[];
  /** The task that an element belongs to. */
  taskAt: (element: HTMLElement) => string | null;
  /** Walks on to the next task and answers it. */
  walk: (gid: string, step: 1 | -1) => string | null;
  /** Whose own list it is. */
  partsOf?: string;
};

/** x, Shift with arrows and clicks, Ctrl/Cmd+click and Ctrl/Cmd+A choose tasks; Escape lets go of them. */
export function useSelectKeys({ shown, together, taskAt, walk, partsOf }: Field) {
  const { t } = useTranslation('task');
  const group = t('keys.group');
  const may = { Delete: useMayDeleteTask(), 'mod+Enter': useMayEditTask() };
  useShortcuts([
    { keys: 'x', label: t('select.key'), group },
    { keys: 'shift+ArrowDown', label: t('select.stretchKey'), group },
    { keys: 'mod+a', label: t('select.allKey'), group },
  ]);
  useEffect(() => () => selection.clear(), []);

  function onKeyDown(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    if (target instanceof HTMLInputElement || target.isContentEditable || event.nativeEvent.isComposing)
      return;
    const gid = taskAt(target);
    if (!press(comboOf(event.nativeEvent), gid)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function press(combo: string, gid: string | null): boolean {
    if (combo === 'Escape' && selection.get().length > 0) selection.clear();
    else if (gid === null) return false;
    else if (
      selection.get().length > 1 &&
      selection.has(gid) &&
      (combo === 'Delete' || combo === 'mod+Enter')
    )
      actOnAll(combo, partsOf, may[combo]);
    else if (combo === 'x') selection.toggle(gid);
    else if (combo === 'shift+ArrowDown' || combo === 'shift+ArrowUp') {
      const next = walk(gid, combo === 'shift+ArrowDown' ? 1 : -1);
      if (next) selection.stretch(next, shown(), selection.get().length === 0 ? gid : undefined);
    } else if (combo === 'mod+a') {
      const near = together(gid);
      selection.choose(near.every(selection.has) ? shown() : near);
    } else return false;
    return true;
  }

  function onClick(event: MouseEvent) {
    const gid = taskAt(event.target as HTMLElement);
    if (!gid || !(event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) selection.stretch(gid, shown());
    else selection.toggle(gid);
  }
  return { onKeyDown, onClick };
}

/** What these keys do to one task, they do to all that are chosen. */
function actOnAll(combo: 'Delete' | 'mod+Enter', partsOf: string | undefined, may: MayEdit) {
  const gids = selection.get();
  if (!gids.every((gid) => may(taskStore.get(gid)))) return;
  void import('./bulkEdits').then(({ completeAll, deleteAll }) => {
    if (combo === 'mod+Enter') {
      const isDone = gids.every((gid) => {
        const task = taskStore.get(gid);
        return task && isTicked(task, partsOf);
      });
      completeAll(gids, !isDone, partsOf);
      return;
    }
    deleteAll(gids);
    selection.clear();
  });
}
