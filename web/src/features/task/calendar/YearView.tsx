import { useMemo } from 'react';
import { dateAt } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatterOf } from '../plan/spanText';
import { useCalendarHost } from './CalendarHost';
import type { Placed } from './lanes';
import { monthStart, monthsLater, monthWeeks } from './weeks';
import classes from './YearView.module.css';

type Props = { day: number; firstWeekday: number; tasks: readonly Placed[]; onMonth: (day: number) => void };

/** Twelve months, each day the darker the more it has. */
export function YearView({ day, firstWeekday, tasks, onMonth }: Props) {
  const { t } = useTranslation('plan');
  const { now } = useCalendarHost();
  const first = monthsLater(monthStart(day), -dateAt(day).getMonth());
  const months = Array.from({ length: 12 }, (_, place) => monthsLater(first, place));
  const counts = useMemo(() => countsOf(tasks), [tasks]);
  return (
    <div className={classes.year}>
      {months.map((month) => {
        const number = dateAt(month).getMonth();
        const name = formatterOf({ month: 'long' }).format(dateAt(month));
        const weeks = monthWeeks(month, firstWeekday);
        const count = dueIn(tasks, month);
        return (
          <section key={month} className={classes.month}>
            <h2>
              <button type="button" className={classes.name} onClick={() => onMonth(month)}>
                {name}
                <span className={classes.count}>{count > 0 && t('dueInMonth', { count })}</span>
              </button>
            </h2>
            <div className={classes.days} aria-hidden>
              {weeks.flat().map((at) =>
                dateAt(at).getMonth() === number ? (
                  <span
                    key={at}
                    className={classes.day}
                    data-load={loadOf(counts.get(at) ?? 0)}
                    data-today={at === now || undefined}
                  >
                    {dateAt(at).getDate()}
                  </span>
                ) : (
                  <span key={at} />
                ),
              )}
            </div>
          </section>
        );
      })}
    </div>
  );
}

/** How many tasks are under way on each day. */
function countsOf(tasks: readonly Placed[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { span } of tasks) {
    for (let day = span.start; day <= span.end; day++) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

const dueIn = (tasks: readonly Placed[], month: number) => {
  const next = monthsLater(month, 1);
  return tasks.filter(({ span }) => span.end >= month && span.end < next).length;
};

const loadOf = (count: number) => (count === 0 ? 0 : count < 3 ? 1 : count < 6 ? 2 : 3);
