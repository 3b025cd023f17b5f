import i18next from 'i18next';
import { formatterOf } from '@/features/task/plan/spanText';
import { dateAt } from '@/lib/dates/dayNumber';
import type { IsWorkday } from '@/lib/dates/workdays';
import classes from './ScaleHeader.module.css';
import { looks, type Range, type Unit, unitsIn } from './scale';
import type { TimeAxis } from './useTimeAxis';

type Props = { axis: TimeAxis; sight: Range; isWorkday: IsWorkday };

/** The names of the months, weeks and days in sight. */
export function ScaleHeader({ axis, sight, isWorkday }: Props) {
  const { upper, lower } = looks[axis.zoom];
  return (
    <div className={classes.scale} style={{ width: axis.width }} aria-hidden>
      {unitsIn(upper, sight, axis.firstWeekday).map(({ from, to }) => (
        <div
          key={`upper ${from}`}
          className={classes.upper}
          style={{ left: axis.x(from), width: (to - from) * axis.dayWidth }}
        >
          <span>{labelOf(upper, from)}</span>
        </div>
      ))}
      {unitsIn(lower, sight, axis.firstWeekday).map(({ from, to }) => (
        <div
          key={`lower ${from}`}
          className={classes.lower}
          style={{ left: axis.x(from), width: (to - from) * axis.dayWidth }}
          data-today={(axis.now >= from && axis.now < to) || undefined}
          data-rest={(lower === 'day' && !isWorkday(from)) || undefined}
        >
          {lower === 'day' && <span className={classes.weekday}>{weekday(from)}</span>}
          <span className={classes.number}>{shortOf(lower, from)}</span>
        </div>
      ))}
    </div>
  );
}

function labelOf(unit: Unit, day: number): string {
  const date = dateAt(day);
  if (unit === 'year') return formatterOf({ year: 'numeric' }).format(date);
  if (unit === 'quarter') return `${quarterOf(date)} ${date.getFullYear()}`;
  return formatterOf({ month: 'long', year: 'numeric' }).format(date);
}

function shortOf(unit: Unit, day: number): string {
  const date = dateAt(day);
  if (unit === 'quarter') return quarterOf(date);
  if (unit === 'month') return formatterOf({ month: 'short' }).format(date);
  if (unit === 'week') return formatterOf({ day: 'numeric', month: 'short' }).format(date);
  return String(date.getDate());
}

/** Intl has no quarters. */
const quarterOf = (date: Date) => i18next.t('plan:quarter', { number: Math.floor(date.getMonth() / 3) + 1 });

const weekday = (day: number) => formatterOf({ weekday: 'short' }).format(dateAt(day)).slice(0, 2);
