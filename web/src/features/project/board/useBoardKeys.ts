import i18next from 'i18next';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section } from '@/features/section/sections';
import { deleteTask } from '@/features/task/deleteTask';
import { complete } from '@/features/task/fieldEdits';
import { moveTask } from '@/features/task/moveTask';
import { orderStore } from '@/features/task/orderStore';
import { taskStore } from '@/features/task/taskStore';
import { comboOf } from '@/lib/keys/combo';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { announce } from '@/ui/announce';
import { type CardDirection, type Column, cardMove, cardNeighbour } from './cardMoves';

type Parts = {
  project: string;
  sections: Section[];
  /** The cards of each section that show. */
  cards: ReadonlyMap<string, readonly string[]>;
  board: RefObject<HTMLDivElement | null>;
};

const arrows: Record<string, CardDirection> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Arrows walk the cards; with Alt+Shift they carry the card along. */
export function useBoardKeys({ project, sections, cards, board }: Parts) {
  const { t } = useTranslation('task');
  const group = t('keys.group');
  useShortcuts([
    { keys: 'ArrowUp', label: t('keys.move'), group },
    { keys: 'alt+shift+ArrowRight', label: t('keys.moveTask'), group },
    { keys: 'mod+Enter', label: t('keys.complete'), group },
    { keys: 'Enter', label: t('keys.open'), group },
    { keys: 'Delete', label: t('keys.delete'), group },
  ]);

  const columns = (): Column[] =>
    sections.map(({ gid, name }) => ({ gid, name, gids: cards.get(gid) ?? [] }));

  return (event: KeyboardEvent) => {
    const gid = (event.target as HTMLElement).dataset.card;
    const task = gid ? taskStore.get(gid) : undefined;
    if (!gid || !task) return;
    const combo = comboOf(event.nativeEvent);
    const direction = arrows[combo];
    const carried = arrows[combo.replace('alt+shift+', '')];
    if (direction) focusCard(cardNeighbour(columns(), gid, direction));
    else if (carried && combo.startsWith('alt+shift+')) carry(gid, carried);
    else if (combo === 'mod+Enter') complete(task, !task.completed);
    else if (combo === 'Delete') {
      const next = cardNeighbour(columns(), gid, 'down') ?? cardNeighbour(columns(), gid, 'up');
      deleteTask(gid);
      focusCard(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  function carry(gid: string, direction: CardDirection) {
    const move = cardMove(columns(), gid, direction);
    if (!move) return;
    moveTask(gid, { in: 'section', project, ...move.from }, { in: 'section', project, ...move.to });
    const list = orderStore.get(`section:${move.to.section}`);
    const section = sections.find((other) => other.gid === move.to.section)?.name ?? '';
    const name = taskStore.get(gid)?.name ?? '';
    const where = { name, section, place: list.indexOf(gid) + 1, count: list.length };
    announce(i18next.t('task:announce.moved', where));
    focusCard(gid);
  }

  /** The card may only be drawn with the next frames: its column is virtual. */
  function focusCard(gid: string | null, attempts = 10) {
    if (!gid) return;
    requestAnimationFrame(() => {
      const card = board.current?.querySelector<HTMLElement>(`[data-card="${gid}"]`);
      card?.focus();
      card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (!card && attempts > 0) focusCard(gid, attempts - 1);
    });
  }
}
