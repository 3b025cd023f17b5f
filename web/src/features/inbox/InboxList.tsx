import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { dayOf } from '@/lib/dates/day';
import { formatDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import classes from './InboxList.module.css';
import { InboxRow } from './InboxRow';
import type { InboxItem } from './inboxItems';
import type { Triage } from './useTriage';

type Props = {
  items: InboxItem[];
  /** The task in the pane, which follows the reader through the list. */
  openGid: string | null;
  triage: Triage;
  onOpen: (item: InboxItem) => void;
  onMore?: () => void;
};

/** The rows by the day they came on, one of them being the reader's place. */
export function InboxList({ items, openGid, triage, onOpen, onMore }: Props) {
  const { t } = useTranslation('inbox');
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<string | null>(null);
  const [reminding, setReminding] = useState<string | null>(null);
  const opened = openGid && items.findIndex(({ resource }) => resource?.gid === openGid);
  const known = items.findIndex(({ gid }) => gid === place);
  const lastKnown = useRef(0);
  const at = known >= 0 ? known : Math.min(lastKnown.current, items.length - 1);
  lastKnown.current = at;
  const current = items[at];

  function focusRow(index: number) {
    const item = items[index];
    if (!item) return;
    setPlace(item.gid);
    rowOf(list.current, item.gid)?.focus();
    if (openGid && item.resource?.resource_type === 'task') onOpen(item);
  }
  function step(by: number) {
    const isThere = list.current?.contains(document.activeElement);
    const from = opened && opened >= 0 ? opened : at;
    focusRow(isThere || opened ? Math.max(0, Math.min(from + by, items.length - 1)) : at);
  }
  /** The place goes on to the next row when its own leaves the list. */
  function leave(act: (item: InboxItem) => void) {
    if (!current) return;
    const next = items[at + 1] ?? items[at - 1];
    act(current);
    setPlace(next?.gid ?? null);
    if (next) requestAnimationFrame(() => rowOf(list.current, next.gid)?.focus());
  }
  const group = t('title');
  useShortcuts([
    { keys: 'j', label: t('keys.next'), group, run: () => step(1) },
    { keys: 'k', label: t('keys.previous'), group, run: () => step(-1) },
    { keys: 'ArrowDown', label: t('keys.next'), group },
    { keys: 'ArrowUp', label: t('keys.previous'), group },
    { keys: 'Enter', label: t('keys.open'), group },
    { keys: 'e', label: t('keys.archive'), group, run: () => leave(triage.toggleArchived) },
    { keys: 'u', label: t('keys.unread'), group, run: () => current && void triage.toggleUnread(current) },
    {
      keys: 'b',
      label: t('keys.bookmark'),
      group,
      run: () => current && void triage.toggleBookmark(current),
    },
    { keys: 'h', label: t('keys.remind'), group, run: () => setReminding(current?.gid ?? null) },
  ]);
  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || !(event.target instanceof HTMLElement) || !event.target.dataset.item) return;
    event.preventDefault();
    step(by);
  }

  return (
    <div className={classes.scroll} ref={list}>
      {byDay(items).map(([day, rows]) => (
        <section key={day} aria-label={formatDay(day)}>
          <h2 className={classes.day}>{formatDay(day)}</h2>
          <ul className={classes.rows} onKeyDown={onKeyDown}>
            {rows.map((item) => (
              <InboxRow
                key={item.gid}
                item={item}
                isOpen={item.resource?.gid === openGid}
                isPlace={item === current}
                isReminding={reminding === item.gid}
                triage={triage}
                onFocus={() => setPlace(item.gid)}
                onOpen={() => onOpen(item)}
                onRemind={(asked) => setReminding(asked ? item.gid : null)}
              />
            ))}
          </ul>
        </section>
      ))}
      {onMore && <More onMore={onMore} label={t('showMore')} />}
    </div>
  );
}

function rowOf(list: HTMLElement | null, gid: string) {
  return list?.querySelector<HTMLElement>(`[data-item="${gid}"]`);
}

function byDay(items: InboxItem[]): [string, InboxItem[]][] {
  return [...Map.groupBy(items, ({ updated_at }) => dayOf(new Date(updated_at)))];
}

/** Loads the next rows when the reader comes near; a button for those who come by keyboard. */
function More({ onMore, label }: { onMore: () => void; label: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    const near = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && latest.current(),
      { rootMargin: '400px' },
    );
    if (button.current) near.observe(button.current);
    return () => near.disconnect();
  }, []);
  return (
    <button type="button" ref={button} className={classes.more} onClick={onMore}>
      {label}
    </button>
  );
}
