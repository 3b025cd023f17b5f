import type { IsWorkday } from '@/lib/dates/workdays';
import classes from './Backdrop.module.css';
import { looks, type Range, unitsIn } from './scale';
import type { TimeAxis } from './useTimeAxis';

type Props = { axis: TimeAxis; sight: Range; isWorkday: IsWorkday };

/** What lies behind the bars: days of rest, where months or weeks begin, and today. */
export function Backdrop({ axis, sight, isWorkday }: Props) {
  const { upper, lower } = looks[axis.zoom];
  const lines = lower === 'day' ? 'week' : lower;
  const rest: number[] = [];
  if (axis.dayWidth >= 6) {
    for (let day = sight.from; day < sight.to; day++) if (!isWorkday(day)) rest.push(day);
  }
  return (
    <div className={classes.backdrop} aria-hidden>
      {rest.map((day) => (
        <div key={day} className={classes.rest} style={{ left: axis.x(day), width: axis.dayWidth }} />
      ))}
      {unitsIn(lines, sight, axis.firstWeekday).map(({ from }) => (
        <div key={`line ${from}`} className={classes.rule} style={{ left: axis.x(from) }} />
      ))}
      {unitsIn(upper, sight, axis.firstWeekday).map(({ from }) => (
        <div key={`strong ${from}`} className={classes.rule} data-strong style={{ left: axis.x(from) }} />
      ))}
      <div className={classes.today} style={{ left: axis.x(axis.now) + axis.dayWidth / 2 }} />
    </div>
  );
}
