import { IconRepeat } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { inWords, type Recurrence } from '@/features/recurrence/inWords';
import { today } from '@/lib/dates/day';
import { formatDay, formatTime } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { dueDay } from '../due';
import { type Dates, undated } from '../fieldEdits';
import { type Side, withMoment } from '../withMoment';
import classes from './DatePanel.module.css';
import { DayChoice } from './DayChoice';

const RecurrencePanel = lazily(() =>
  import('@/features/recurrence/RecurrencePanel').then(({ RecurrencePanel }) => RecurrencePanel),
);

type Props = {
  dates: Dates;
  typed?: string;
  /** How the task comes again, where that can be said here. */
  repetition?: { recurrence: Recurrence | null; onChange: (recurrence: Recurrence | null) => void };
  onChange: (dates: Dates) => void;
  onClose: () => void;
};

/** Due date and start date, and how they come again. */
export function DatePanel({ dates, typed, repetition, onChange, onClose }: Props) {
  const { t } = useTranslation(['task', 'recurrence']);
  const [repeating, setRepeating] = useState(false);
  const [side, setSide] = useState<Side>('due');
  const due = dueDay(dates);
  const days = { start: dates.start_on, due };
  const label = { start: t('startDate'), due: t('dueDate') };

  if (repeating && repetition) {
    return (
      <Suspense fallback={<div style={{ height: 340 }} />}>
        <RecurrencePanel {...repetition} due={due ?? today()} onClose={onClose} />
      </Suspense>
    );
  }
  return (
    <div className={classes.panel}>
      <div className={classes.sides} role="tablist">
        {(['start', 'due'] as const).map((value) => (
          <button
            key={value}
            type="button"
            role="tab"
            aria-selected={side === value}
            className={classes.side}
            onClick={() => setSide(value)}
          >
            <span className={classes.sideName}>{label[value]}</span>
            <span>{inShort(days[value], value === 'due' ? dates.due_at : null)}</span>
          </button>
        ))}
      </div>
      <DayChoice
        key={side}
        label={label[side]}
        day={days[side]}
        near={due}
        typed={side === 'due' ? typed : undefined}
        onChoose={(moment) => {
          onChange(withMoment(dates, side, moment));
          if (side === 'start') setSide('due');
        }}
        onChooseSpan={({ start, due }) => onChange({ ...withMoment(undated, 'due', due), start_on: start })}
        onClose={onClose}
      />
      {repetition && (
        <button type="button" className={classes.repeat} onClick={() => setRepeating(true)}>
          <IconRepeat size={14} stroke={1.6} aria-hidden />
          {t('repeats')}
          <span className={classes.sideName}>
            {repetition.recurrence ? inWords(repetition.recurrence, due ?? today()) : t('recurrence:never')}
          </span>
        </button>
      )}
      {(due || dates.start_on) && (
        <button
          type="button"
          className={classes.clear}
          onClick={() => {
            onChange(undated);
            onClose();
          }}
        >
          {t('clearDate')}
        </button>
      )}
    </div>
  );
}

function inShort(day: string | null, at: string | null): string {
  if (!day) return '–';
  return at ? `${formatDay(day)}, ${formatTime(at)}` : formatDay(day);
}
