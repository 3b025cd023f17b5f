import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { complete } from '@/features/task/fieldEdits';
import { taskStore } from '@/features/task/taskStore';
import type { IsWorkday } from '@/lib/dates/workdays';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { comboOf } from '@/lib/keys/combo';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { announce } from '@/ui/announce';
import { useMayEditTask } from '../mayEdit';
import type { Plan } from '../plan/plan';
import { pushed } from '../plan/push';
import { replan, unschedule } from '../plan/replan';
import { type Span, shifted, spanOf, stretched } from '../plan/span';
import { formatSpan } from '../plan/spanText';
import { type Mode, pageLater } from './weeks';

type Parts = {
  root: RefObject<HTMLDivElement | null>;
  plan: Plan;
  mode: Mode;
  day: number;
  /** Goes to a day; on the same page if it shows there. */
  goTo: (day: number, isSamePage?: boolean) => void;
  /** Days that show at all: without weekends, some do not. */
  isShown: (day: number) => boolean;
  isWorkday: IsWorkday;
  now: number;
  canMake: boolean;
  onDraft: (day: number | null) => void;
};

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Arrows walk the days; Enter goes into a day, where they walk its tasks, and with Shift move one. */
export function useCalendarKeys(parts: Parts) {
  const { root, plan, mode, day, goTo, isShown, isWorkday, now, canMake, onDraft } = parts;
  const { t } = useTranslation('plan');
  const group = t('calendarKeys.group');
  const mayEdit = useMayEditTask();
  useShortcuts([
    { keys: 'ArrowRight', label: t('calendarKeys.walk'), group },
    { keys: 'Enter', label: t('calendarKeys.enter'), group },
    { keys: 'shift+ArrowRight', label: t('calendarKeys.move'), group },
    { keys: 'alt+ArrowRight', label: t('keys.end'), group },
    { keys: 'PageDown', label: t('calendarKeys.page'), group, run: () => goTo(pageLater(mode, day, 1)) },
    { keys: 'PageUp', label: t('calendarKeys.pageBack'), group, run: () => goTo(pageLater(mode, day, -1)) },
    { keys: 'n', label: t('calendarKeys.create'), group, run: () => canMake && onDraft(day) },
    { keys: 't', label: t('keys.today'), group, run: () => goTo(now) },
  ]);

  /** What is to have the focus once it is drawn: a day, or a task in it. */
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    const found = root.current?.querySelector<HTMLElement>(wanted.current);
    if (!found) return;
    wanted.current = null;
    found.focus();
  });
  const focusDay = (next: number) => {
    wanted.current = `[data-day="${next}"]`;
    goTo(next, true);
  };
  const tasksIn = (cell: Element) => [...cell.querySelectorAll<HTMLElement>('[data-task], [data-more]')];

  function onKeyDown(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    wanted.current = null;
    const combo = comboOf(event.nativeEvent);
    const { task: gid, day: ofCell } = target.dataset;
    const isInList = target.closest('[data-list]') !== null;
    if (gid ? !onTask(gid, target, combo, isInList) : ofCell ? !onDay(Number(ofCell), target, combo) : true)
      return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onDay(at: number, cell: HTMLElement, combo: string): boolean {
    const step = steps[combo];
    if (step !== undefined) {
      let next = at + step;
      while (!isShown(next)) next += Math.sign(step);
      focusDay(next);
    } else if (combo === 'PageUp' || combo === 'PageDown')
      focusDay(pageLater(mode, at, combo === 'PageUp' ? -1 : 1));
    else if (combo === 'n') onDraft(at);
    else if (combo === 'Enter') {
      const [first] = tasksIn(cell);
      if (first) first.focus();
      else if (canMake) onDraft(at);
    } else return false;
    return true;
  }

  function onTask(gid: string, chip: HTMLElement, combo: string, isInList: boolean): boolean {
    const cell = chip.closest<HTMLElement>('[data-day]');
    if (!isInList && (combo === 'ArrowUp' || combo === 'ArrowDown')) {
      const tasks = cell ? tasksIn(cell) : [];
      tasks[tasks.indexOf(chip) + (combo === 'ArrowUp' ? -1 : 1)]?.focus();
      return true;
    }
    if (!isInList && combo === 'Escape') cell?.focus();
    else if (!mayEdit(plan.tasks.get(gid))) return false;
    else if (combo === 'Delete') unschedule(gid);
    else if (combo === 'mod+Enter') {
      const task = taskStore.get(gid);
      if (task) complete(task, !task.completed);
    } else return change(gid, combo);
    return true;
  }

  function change(gid: string, combo: string): boolean {
    const task = plan.tasks.get(gid);
    const span = task && spanOf(task);
    const found = /^(shift|alt|alt\+shift)\+(Arrow\w+)$/.exec(combo);
    const step = steps[found?.[2] ?? ''];
    if (!span || !found || step === undefined) return false;
    const next: Span =
      found[1] === 'shift'
        ? shifted(span, step)
        : stretched(span, found[1] === 'alt' ? 'end' : 'start', step);
    const moves = pushed(plan, new Map([[gid, next]]), isWorkday);
    replan(moves, gid, true);
    if (moves.size < 2) announce(formatSpan(next));
    // Not where it is now: it is drawn on its new day with one of the next frames.
    wanted.current = `[data-day="${next.start}"] [data-task="${gid}"]`;
    goTo(next.start, true);
    return true;
  }
  return onKeyDown;
}
