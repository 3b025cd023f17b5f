import { useMemo, useRef, useState } from 'react';
import { today } from '@/lib/dates/day';
import { dateAt, numberOf } from '@/lib/dates/dayNumber';
import { workweek } from '@/lib/dates/workdays';
import { firstDayOfWeek } from '@/lib/i18n/locale';
import { usePreference } from '@/lib/preference';
import { useMediaQuery } from '@/lib/useMediaQuery';
import { type Plan, spanIn } from '../plan/plan';
import { UnscheduledTray } from '../plan/UnscheduledTray';
import { Agenda } from './Agenda';
import classes from './Calendar.module.css';
import { CalendarBar } from './CalendarBar';
import { CalendarContext, type CalendarHost } from './CalendarHost';
import type { Placed } from './lanes';
import { titleOf } from './titleOf';
import { useCalendarDrag } from './useCalendarDrag';
import { useCalendarDrop } from './useCalendarDrop';
import { useCalendarKeys } from './useCalendarKeys';
import { Weeks } from './Weeks';
import { type Mode, modes, monthEnd, monthWeeks, pageLater, weekFrom, weekStart } from './weeks';
import { YearView } from './YearView';

type Props = {
  /** The tasks to show, in the order of their list. */
  gids: readonly string[];
  /** Those, and others that may wait for one of them. */
  plan: Plan;
  openGid: string | null;
  openTask: (gid: string) => void;
  create?: (name: string, day: number) => void;
  color?: string | null;
};

/** Tasks on their days: a month, a week, a day or a year at a time. */
export function TaskCalendar({ gids, plan, openGid, openTask, create, color }: Props) {
  const [chosen, setMode] = usePreference<Mode>('calendar.mode', 'month');
  const mode = modes.includes(chosen) ? chosen : 'month';
  const [weekendsKept, setWeekends] = usePreference<'on' | 'off'>('calendar.weekends', 'on');
  const [tray, setTray] = usePreference<'open' | 'closed'>('calendar.tray', 'closed');
  const now = numberOf(today());
  /** The day in focus, and one of the page in view: days of the months beside show too. */
  const [day, setDay] = useState(now);
  const [page, setPage] = useState(now);
  const [draft, setDraft] = useState<number | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery('(max-width: 767px)');
  const firstWeekday = firstDayOfWeek();
  const isWorkday = useMemo(() => workweek(), []);
  const weekends = weekendsKept === 'on';
  const isShown = (at: number) => weekends || mode === 'day' || mode === 'year' || isWorkday(at);
  const { moves, handlers } = useCalendarDrag(plan, isWorkday);
  const dropDay = useCalendarDrop(root);

  const { placed, unscheduled } = useMemo(() => {
    const placed: Placed[] = [];
    const unscheduled: string[] = [];
    for (const gid of gids) {
      const span = spanIn(plan, moves, gid);
      if (span) placed.push({ gid, span });
      else if (plan.tasks.get(gid)?.completed === false) unscheduled.push(gid);
    }
    return { placed, unscheduled };
  }, [gids, plan, moves]);

  const weeks = (
    mode === 'week' ? [weekFrom(weekStart(page, firstWeekday))] : monthWeeks(page, firstWeekday)
  ).map((days) => days.filter(isShown));
  const isInView = (at: number) => weeks.some((days) => at >= (days[0] ?? 0) && at <= (days.at(-1) ?? 0));
  function goTo(at: number, isSamePage = false) {
    setDay(at);
    if (!isSamePage || mode === 'day' || mode === 'year' || !isInView(at)) setPage(at);
  }
  const isGrid = mode === 'month' || mode === 'week';
  const onKeyDown = useCalendarKeys({
    root,
    plan,
    mode,
    day,
    goTo,
    isShown,
    isWorkday,
    now,
    canMake: create !== undefined,
    onDraft: setDraft,
  });
  const host: CalendarHost = {
    plan,
    spanOf: (gid) => spanIn(plan, moves, gid),
    moves,
    openGid,
    openTask,
    create: create ?? null,
    now,
    isWorkday,
    month: mode === 'month' ? dateAt(page).getMonth() : null,
    dropDay,
  };
  const title = titleOf(mode, page, firstWeekday);
  return (
    <CalendarContext value={host}>
      <div className={classes.calendar} data-color={color ?? undefined}>
        <CalendarBar
          title={title}
          mode={mode}
          onMode={setMode}
          onPage={(pages) => goTo(pageLater(mode, page, pages))}
          onToday={() => goTo(now)}
          weekends={weekends}
          onWeekends={() => setWeekends(weekends ? 'off' : 'on')}
          unscheduled={unscheduled.length}
          trayOpen={tray === 'open'}
          onTray={() => setTray(tray === 'open' ? 'closed' : 'open')}
        />
        <div className={classes.work}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys and the pointer for what lies in it. */}
          <div
            ref={root}
            className={classes.root}
            data-both={(isGrid && isPhone) || undefined}
            onKeyDown={onKeyDown}
            onFocus={({ target }) => {
              const at = (target as HTMLElement).dataset.day;
              if (at !== undefined && Number(at) !== day) setDay(Number(at));
            }}
            {...handlers}
          >
            {isGrid && (
              <Weeks
                grid={grid}
                label={title}
                weeks={weeks}
                tasks={placed}
                activeDay={day}
                draft={isPhone ? null : draft}
                onDraft={(at) => (isPhone ? at !== null && setDay(at) : setDraft(at))}
              />
            )}
            {(mode === 'day' || (isGrid && isPhone)) && (
              <Agenda
                days={agendaDays(mode, day, firstWeekday)}
                tasks={placed}
                draft={draft}
                onDraft={setDraft}
              />
            )}
            {mode === 'year' && (
              <YearView
                day={page}
                firstWeekday={firstWeekday}
                tasks={placed}
                onMonth={(month) => {
                  goTo(month);
                  setMode('month');
                }}
              />
            )}
          </div>
          {tray === 'open' && (
            <UnscheduledTray gids={unscheduled} onOpen={openTask} onClose={() => setTray('closed')} />
          )}
        </div>
      </div>
    </CalendarContext>
  );
}

/** From the chosen day to the end of what the page shows. */
function agendaDays(mode: Mode, day: number, firstWeekday: number): number[] {
  const last = mode === 'day' ? day : mode === 'week' ? weekStart(day, firstWeekday) + 6 : monthEnd(day);
  return Array.from({ length: last - day + 1 }, (_, place) => day + place);
}
