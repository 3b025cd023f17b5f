import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '@/lib/dates/formatDay';
import { dueDay } from '../due';
import type { Dates } from '../fieldEdits';
import { type Side, withMoment } from '../withMoment';
import classes from './DatePanel.module.css';
import { DayChoice } from './DayChoice';

type Props = { dates: Dates; typed?: string; onChange: (dates: Dates) => void; onClose: () => void };

/** Due date and start date. */
export function DatePanel({ dates, typed, onChange, onClose }: Props) {
  const { t } = useTranslation('task');
  const [side, setSide] = useState<Side>('due');
  const due = dueDay(dates);
  const days = { start: dates.start_on, due };
  const label = { start: t('startDate'), due: t('dueDate') };

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
        onChoose={(moment) => onChange(withMoment(dates, side, moment))}
        onClose={onClose}
      />
      {(due || dates.start_on) && (
        <button
          type="button"
          className={classes.clear}
          onClick={() => {
            onChange({ due_on: null, due_at: null, start_on: null });
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
