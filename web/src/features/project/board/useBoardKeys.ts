import i18next from 'i18next';
import type { KeyboardEvent, RefObject } from 'react';
import { deleteTask } from '@/features/task/deleteTask';
import { complete } from '@/features/task/fieldEdits';
import { useMayDeleteSome, useMayDeleteTask } from '@/features/task/mayDelete';
import { useMayEditTask } from '@/features/task/mayEdit';
import { keyOf, moveTask } from '@/features/task/moveTask';
import { orderStore } from '@/features/task/orderStore';
import { taskStore } from '@/features/task/taskStore';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { comboOf } from '@/lib/keys/combo';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { announce } from '@/ui/announce';
import type { BoardHost } from './BoardHost';
import {
  type Card,
  type CardDirection,
  type CardSpot,
  type Column,
  cardMove,
  cardNeighbour,
} from './cardMoves';

type Parts = {
  groups: readonly Column[];
  host: BoardHost;
  board: RefObject<HTMLDivElement | null>;
};

const arrows: Record<string, CardDirection> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Arrows walk the cards; with Alt+Shift they carry the card along. */
export function useBoardKeys({ groups, host, board }: Parts) {
  const { t } = useTranslation('task');
  const group = t('keys.group');
  const mayEdit = useMayEditTask();
  const mayDelete = useMayDeleteTask();
  const mayDeleteSome = useMayDeleteSome();
  useShortcuts([
    { keys: 'ArrowUp', label: t('keys.move'), group },
    { keys: 'alt+shift+ArrowRight', label: t('keys.moveTask'), group },
    { keys: 'mod+Enter', label: t('keys.complete'), group },
    { keys: 'Enter', label: t('keys.open'), group },
    ...(mayDeleteSome ? [{ keys: 'Delete', label: t('keys.delete'), group }] : []),
  ]);

  return (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const gid = target.dataset.card;
    // A task with several tags stands in several columns.
    const column = target.closest<HTMLElement>('[data-section]')?.dataset.section ?? '';
    const task = gid ? taskStore.get(gid) : undefined;
    if (!gid || !task) return;
    const combo = comboOf(event.nativeEvent);
    const direction = arrows[combo];
    const carried = arrows[combo.replace('alt+shift+', '')];
    if (direction) focusCard(cardNeighbour(groups, column, gid, direction));
    else if (carried && combo.startsWith('alt+shift+')) carry(column, gid, carried);
    else if (!mayEdit(task)) return;
    else if (combo === 'mod+Enter') complete(task, !task.completed);
    else if (combo === 'Delete') {
      if (!mayDelete(task)) return;
      const next = cardNeighbour(groups, column, gid, 'down') ?? cardNeighbour(groups, column, gid, 'up');
      deleteTask(gid);
      focusCard(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  function carry(column: string, gid: string, direction: CardDirection) {
    const move = cardMove(groups, column, gid, direction);
    if (!move) return;
    const name = taskStore.get(gid)?.name ?? '';
    const section = groups.find((group) => group.gid === move.to.section)?.name ?? '';
    if (host.regroup) {
      if (!host.regroup(gid, column, move.to.section)) return;
      announce(i18next.t('view:said.grouped', { name, group: section }));
    } else {
      const spotOf = (spot: CardSpot) =>
        host.spotFor({ group: spot.section, parent: null, after: spot.after });
      const [from, to] = [spotOf(move.from), spotOf(move.to)];
      if (!from || !to) return;
      moveTask(gid, from, to);
      const list = orderStore.get(keyOf(to));
      const where = { name, section, place: list.indexOf(gid) + 1, count: list.length };
      announce(i18next.t('task:announce.moved', where));
    }
    focusCard({ column: move.to.section, gid });
  }

  /** The card may only be drawn with the next frames: its column is virtual. */
  function focusCard(card: Card | null, attempts = 10) {
    if (!card) return;
    requestAnimationFrame(() => {
      const { column, gid } = card;
      const button = board.current?.querySelector<HTMLElement>(
        `[data-section="${CSS.escape(column)}"] [data-card="${gid}"]`,
      );
      button?.focus();
      button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (!button && attempts > 0) focusCard(card, attempts - 1);
    });
  }
}
