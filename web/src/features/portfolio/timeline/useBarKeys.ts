import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { TimeAxis } from '@/features/project/timeline/useTimeAxis';
import { type Span, shifted, stretched } from '@/features/task/plan/span';
import { formatSpan } from '@/features/task/plan/spanText';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { comboOf } from '@/lib/keys/combo';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { announce } from '@/ui/announce';
import { setDays } from '../editPortfolio';
import type { ItemRow } from '../list/rows';
import { mayEditItem } from '../portfolios';
import { daysFor, spanOf } from './spans';

type Parts = {
  scroller: RefObject<HTMLDivElement | null>;
  rows: readonly ItemRow[];
  axis: TimeAxis;
  rowHeight: number;
  headHeight: number;
  nameWidth: number;
  isUnfolded: (key: string) => boolean;
  toggle: (key: string) => void;
};

/** Arrows walk the bars, and with Shift and Alt they move and stretch the one in focus, as in a project's timeline. */
export function useBarKeys(parts: Parts) {
  const { scroller, rows, axis, rowHeight, headHeight, nameWidth, isUnfolded, toggle } = parts;
  const { t } = useTranslation('plan');
  const [chosen, setActive] = useState<string | null>(null);
  const active = rows.some(({ key }) => key === chosen) ? chosen : (rows[0]?.key ?? null);
  const group = t('keys.group');
  useShortcuts([
    { keys: 'ArrowUp', label: t('keys.walk'), group },
    { keys: 'shift+ArrowRight', label: t('keys.move'), group },
    { keys: 'alt+ArrowRight', label: t('keys.end'), group },
    { keys: 'alt+shift+ArrowRight', label: t('keys.start'), group },
    { keys: '+', label: t('keys.zoomIn'), group, run: () => axis.zoomBy(1) },
    { keys: '-', label: t('keys.zoomOut'), group, run: () => axis.zoomBy(-1) },
    { keys: 't', label: t('keys.today'), group, run: () => axis.goTo(axis.now) },
  ]);

  /** The row may only be drawn with the next frames. */
  function focus(row: ItemRow | undefined, attempts = 10) {
    const element = scroller.current;
    if (!element || !row) return;
    setActive(row.key);
    const top = rows.indexOf(row) * rowHeight;
    const room = element.clientHeight - headHeight - rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    if (top > element.scrollTop + room) element.scrollTop = top - room;
    show(spanOf(row.item));
    const found = element.querySelector<HTMLElement>(`[data-focus="${CSS.escape(row.key)}"]`);
    if (found) found.focus({ preventScroll: true });
    else if (attempts > 0) requestAnimationFrame(() => focus(row, attempts - 1));
  }

  /** Scrolls along the time until some of the bar is in sight. */
  function show(span: Span | null) {
    const element = scroller.current;
    if (!element || !span) return;
    const [left, right] = [axis.x(span.start), axis.x(span.end + 1)];
    const room = element.clientWidth - nameWidth;
    if (right < element.scrollLeft + 40 || left > element.scrollLeft + room - 40) axis.goTo(span.start);
  }

  function change({ item }: ItemRow, combo: string): boolean {
    const span = spanOf(item);
    const found = /^(shift|alt|alt\+shift)\+Arrow(Left|Right)$/.exec(combo);
    if (!span || !found || !mayEditItem(item) || item.resource_type !== 'project') return false;
    const days = found[2] === 'Left' ? -1 : 1;
    const next =
      found[1] === 'shift'
        ? shifted(span, days)
        : stretched(span, found[1] === 'alt' ? 'end' : 'start', days);
    setDays(item, daysFor(item, next));
    announce(formatSpan(next));
    show(next);
    return true;
  }

  function onKeyDown(event: KeyboardEvent) {
    const { focus: key } = (event.target as HTMLElement).dataset;
    const index = rows.findIndex((row) => row.key === key);
    const row = rows[index];
    if (!row) return;
    const combo = comboOf(event.nativeEvent);
    if (combo === 'ArrowDown') focus(rows[index + 1]);
    else if (combo === 'ArrowUp') focus(rows[index - 1]);
    else if (combo === 'mod+Home') focus(rows[0]);
    else if (combo === 'mod+End') focus(rows.at(-1));
    else if (row.item.resource_type === 'portfolio') {
      if (combo !== (isUnfolded(row.key) ? 'ArrowLeft' : 'ArrowRight')) return;
      toggle(row.key);
    } else if (!change(row, combo)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onFocus(event: { target: EventTarget }) {
    const { focus: key } = (event.target as HTMLElement).dataset;
    if (key) setActive(key);
  }
  return { active, onKeyDown, onFocus };
}
