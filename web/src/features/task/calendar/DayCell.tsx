import { useRef, useState } from 'react';
import { dateAt } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import { formatterOf } from '../plan/spanText';
import { rowKey } from '../temporary';
import classes from './Calendar.module.css';
import { useCalendarHost } from './CalendarHost';
import { DraftTask } from './DraftTask';
import type { Piece, Placed } from './lanes';
import { TaskChip } from './TaskChip';

type Props = {
  day: number;
  /** What begins in this cell. */
  pieces: readonly Piece[];
  /** All that this day has. */
  tasks: readonly Placed[];
  hidden: number;
  room: number;
  isActive: boolean;
  isDrafting: boolean;
  onDraft: (day: number | null) => void;
};

export const headHeight = 26;
export const laneHeight = 24;

export function DayCell({ day, pieces, tasks, hidden, room, isActive, isDrafting, onDraft }: Props) {
  const { t } = useTranslation('plan');
  const { now, month, create, dropDay, isWorkday } = useCalendarHost();
  const [open, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    more.current?.focus();
  };
  const date = dateAt(day);
  const inFull = formatterOf({ dateStyle: 'full' }).format(date);
  const isOther = month !== null && date.getMonth() !== month;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the calendar.
    <div
      role="gridcell"
      className={classes.day}
      data-day={day}
      data-other={isOther || undefined}
      data-today={day === now || undefined}
      data-drop={day === dropDay || undefined}
      data-rest={!isWorkday(day) || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-label={tasks.length > 0 ? t('dayWithTasks', { day: inFull, count: tasks.length }) : inFull}
      aria-current={day === now ? 'date' : undefined}
      onClick={(event) => {
        if (create && event.target === event.currentTarget) onDraft(day);
      }}
    >
      <span className={classes.number} aria-hidden>
        {date.getDate() === 1 ? formatterOf({ day: 'numeric', month: 'short' }).format(date) : date.getDate()}
      </span>
      {pieces.map(({ gid, columns, lane, isCutBefore, isCutAfter }) => (
        <div
          key={rowKey(gid)}
          className={classes.piece}
          data-cut-before={isCutBefore || undefined}
          data-cut-after={isCutAfter || undefined}
          style={{ top: headHeight + lane * laneHeight, width: `calc(${columns * 100}% + ${columns - 1}px)` }}
        >
          <TaskChip gid={gid} isCutBefore={isCutBefore} isCutAfter={isCutAfter} />
        </div>
      ))}
      <span className={classes.dots} aria-hidden>
        {tasks.slice(0, 3).map(({ gid }) => (
          <span key={gid} className={classes.dot} />
        ))}
      </span>
      {hidden > 0 && (
        <>
          <button
            ref={more}
            type="button"
            className={classes.more}
            style={{ top: headHeight + (room - 1) * laneHeight }}
            data-more={day}
            tabIndex={-1}
            aria-haspopup="dialog"
            aria-expanded={open}
            aria-label={t('moreOnDay', { count: hidden, day: inFull })}
            onClick={() => setOpen(true)}
          >
            {t('more', { count: hidden })}
          </button>
          {/* Only while it is open: forty of them would take longer to draw than all the tasks. */}
          {open && (
            <Pop open onClose={close} label={inFull} target={<span className={classes.spot} />}>
              <div className={classes.list}>
                <p>{inFull}</p>
                {tasks.map(({ gid }) => (
                  <TaskChip key={rowKey(gid)} gid={gid} inList />
                ))}
              </div>
            </Pop>
          )}
        </>
      )}
      {isDrafting && create && (
        <DraftTask onDone={() => onDraft(null)} onMake={(name) => create(name, day)} />
      )}
    </div>
  );
}
