import classes from './Calendar.module.css';
import { DayCell, headHeight, laneHeight } from './DayCell';
import type { Placed } from './lanes';
import { layoutWeek } from './lanes';

type Props = {
  days: readonly number[];
  tasks: readonly Placed[];
  /** How many bars fit below each other. */
  room: number;
  /** The one that Tab reaches, if it is in this week. */
  activeDay: number;
  draft: number | null;
  onDraft: (day: number | null) => void;
};

/** A week: seven cells, and the bars that run across them. */
export function WeekRow({ days, tasks, room, activeDay, draft, onDraft }: Props) {
  const { pieces, hidden } = layoutWeek(tasks, days, room);
  const lanes = Math.max(0, ...pieces.map(({ lane }) => lane + 1));
  const style = {
    gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))`,
    ...(room === Number.POSITIVE_INFINITY && { minHeight: headHeight + (lanes + 1) * laneHeight }),
  };
  return (
    <div role="row" className={classes.week} style={style}>
      {days.map((day, column) => (
        <DayCell
          key={day}
          day={day}
          pieces={pieces.filter((piece) => piece.column === column)}
          tasks={tasks.filter(({ span }) => span.start <= day && span.end >= day)}
          hidden={hidden[column] ?? 0}
          room={room}
          isActive={day === activeDay}
          isDrafting={day === draft}
          onDraft={onDraft}
        />
      ))}
    </div>
  );
}
