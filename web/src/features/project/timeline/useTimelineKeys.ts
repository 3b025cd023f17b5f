import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { complete } from '@/features/task/fieldEdits';
import { useMayEditTask } from '@/features/task/mayEdit';
import { addDependency } from '@/features/task/plan/dependencies';
import type { Plan } from '@/features/task/plan/plan';
import { pushed } from '@/features/task/plan/push';
import { replan, unschedule } from '@/features/task/plan/replan';
import { shifted, spanOf, stretched } from '@/features/task/plan/span';
import { formatSpan } from '@/features/task/plan/spanText';
import { taskStore } from '@/features/task/taskStore';
import type { IsWorkday } from '@/lib/dates/workdays';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { comboOf } from '@/lib/keys/combo';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { announce } from '@/ui/announce';
import { canLink } from './links';
import type { TimelineRow } from './rows';
import type { TimeAxis } from './useTimeAxis';

type Parts = {
  scroller: RefObject<HTMLDivElement | null>;
  rows: readonly TimelineRow[];
  plan: Plan;
  axis: TimeAxis;
  rowHeight: number;
  headHeight: number;
  nameWidth: number;
  isWorkday: IsWorkday;
  onToggle: (section: string) => void;
};

/** Arrows walk the bars, and with Shift and Alt they move and stretch the one in focus. */
export function useTimelineKeys(parts: Parts) {
  const { scroller, rows, plan, axis, rowHeight, headHeight, nameWidth, isWorkday, onToggle } = parts;
  const { t } = useTranslation('plan');
  const [chosen, setActive] = useState<string | null>(null);
  const mayEdit = useMayEditTask();
  const linkFrom = useRef<string | null>(null);
  const active = rows.some(({ key }) => key === chosen) ? chosen : (rows[0]?.key ?? null);

  const group = t('keys.group');
  useShortcuts([
    { keys: 'ArrowUp', label: t('keys.walk'), group },
    { keys: 'ArrowRight', label: t('keys.follow'), group },
    { keys: 'shift+ArrowRight', label: t('keys.move'), group },
    { keys: 'alt+ArrowRight', label: t('keys.end'), group },
    { keys: 'alt+shift+ArrowRight', label: t('keys.start'), group },
    { keys: 'l', label: t('keys.link'), group },
    { keys: 'Delete', label: t('keys.unschedule'), group },
    { keys: '+', label: t('keys.zoomIn'), group, run: () => axis.zoomBy(1) },
    { keys: '-', label: t('keys.zoomOut'), group, run: () => axis.zoomBy(-1) },
    { keys: 't', label: t('keys.today'), group, run: () => axis.goTo(axis.now) },
  ]);

  /** The row may only be drawn with the next frames. */
  function focus(key: string, attempts = 10) {
    const element = scroller.current;
    const index = rows.findIndex((row) => row.key === key);
    const row = rows[index];
    if (!element || !row) return;
    setActive(key);
    const top = index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    const room = element.clientHeight - headHeight - rowHeight;
    if (top > element.scrollTop + room) element.scrollTop = top - room;
    if (row.kind === 'task') show(row.gid);
    const found = element.querySelector<HTMLElement>(`[data-focus="${CSS.escape(key)}"]`);
    if (found) found.focus({ preventScroll: true });
    else if (attempts > 0) requestAnimationFrame(() => focus(key, attempts - 1));
  }

  /** Scrolls along the time until some of the bar is in sight. */
  function show(gid: string) {
    const element = scroller.current;
    const task = taskStore.get(gid);
    const span = task && spanOf(task);
    if (!element || !span) return;
    const [left, right] = [axis.x(span.start), axis.x(span.end + 1)];
    const room = element.clientWidth - nameWidth;
    if (right < element.scrollLeft + 40 || left > element.scrollLeft + room - 40) axis.goTo(span.start);
  }

  function walk(step: number) {
    const index = rows.findIndex(({ key }) => key === active);
    const next = rows[index + step];
    if (next) focus(next.key);
  }

  function change(gid: string, combo: string): boolean {
    const task = plan.tasks.get(gid);
    const span = task && spanOf(task);
    const found = /^(shift|alt|alt\+shift)\+Arrow(Left|Right)$/.exec(combo);
    if (!span || !found) return false;
    const days = found[2] === 'Left' ? -1 : 1;
    const next =
      found[1] === 'shift'
        ? shifted(span, days)
        : stretched(span, found[1] === 'alt' ? 'end' : 'start', days);
    const moves = pushed(plan, new Map([[gid, next]]), isWorkday);
    replan(moves, gid, true);
    if (moves.size < 2) announce(formatSpan(next));
    show(gid);
    return true;
  }

  function link(gid: string) {
    const from = linkFrom.current;
    const name = (of: string) => plan.tasks.get(of)?.name ?? '';
    if (!from || from === gid) {
      linkFrom.current = from === gid ? null : gid;
      announce(t(from === gid ? 'said.linkCancelled' : 'said.linkBegun', { name: name(gid) }));
      return;
    }
    linkFrom.current = null;
    if (canLink(plan, from, gid)) addDependency(gid, from);
    else announce(t('said.linkedAlready', { waiting: name(gid), blocker: name(from) }));
  }

  /** Along a dependency: back to what the task waits for, or on to what waits for it. */
  function follow(gid: string, direction: 'ArrowLeft' | 'ArrowRight'): boolean {
    const next =
      direction === 'ArrowLeft'
        ? plan.tasks.get(gid)?.dependencies.map((blocker) => blocker.gid)
        : plan.dependents.get(gid);
    const shown = next?.find((other) => rows.some(({ key }) => key === other));
    if (shown) focus(shown);
    return shown !== undefined;
  }

  function onKeyDown(event: KeyboardEvent) {
    const key = (event.target as HTMLElement).dataset.focus;
    const row = rows.find((other) => other.key === key);
    if (!key || !row) return;
    const combo = comboOf(event.nativeEvent);
    if (combo === 'ArrowDown') walk(1);
    else if (combo === 'ArrowUp') walk(-1);
    else if (combo === 'mod+Home') focus(rows[0]?.key ?? key);
    else if (combo === 'mod+End') focus(rows.at(-1)?.key ?? key);
    else if (row.kind === 'section') {
      if (combo !== (row.folded ? 'ArrowRight' : 'ArrowLeft')) return;
      onToggle(key);
    } else if (combo === 'ArrowLeft' || combo === 'ArrowRight') follow(key, combo);
    else if (!mayEdit(plan.tasks.get(key))) return;
    else if (combo === 'l') link(key);
    else if (combo === 'Enter' && linkFrom.current && linkFrom.current !== key) link(key);
    else if (combo === 'Delete') unschedule(key);
    else if (combo === 'mod+Enter') {
      const task = plan.tasks.get(key);
      if (task) complete(task, !task.completed);
    } else if (!change(key, combo)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onFocus(event: { target: EventTarget }) {
    const { focus: key } = (event.target as HTMLElement).dataset;
    if (key) setActive(key);
  }
  return { active, onKeyDown, onFocus, focus, show };
}
