import '@mantine/dates/styles.css';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/pl';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noonOf, today } from '@/lib/dates/day';
import { formatDay, formatTime } from '@/lib/dates/formatDay';
import { type Moment, parseMoment } from '@/lib/dates/parseDay';
import { firstDayOfWeek, locale } from '@/lib/i18n/locale';
import { useTyped } from '@/ui/useTyped';
import { dueDay } from '../due';
import type { Dates } from '../fieldEdits';
import { type Side, withMoment } from '../withMoment';
import classes from './DatePanel.module.css';

type Props = { dates: Dates; typed?: string; onChange: (dates: Dates) => void; onClose: () => void };

/** Due date and start date: in words, or picked from a month. */
export function DatePanel({ dates, typed: begun, onChange, onClose }: Props) {
  const { t, i18n } = useTranslation('task');
  const [side, setSide] = useState<Side>('due');
  const [typed, setTyped] = useTyped(begun);
  const words = useRef<HTMLInputElement>(null);
  // The panel arrives after its frame has looked for something to focus.
  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  const understood = typed ? parseMoment(typed, today()) : null;
  const due = dueDay(dates);
  const shown = side === 'due' ? due : dates.start_on;
  const [month, setMonth] = useState(shown ?? today());

  function set(moment: Moment) {
    onChange(withMoment(dates, side, moment));
    setMonth(moment.day);
    setTyped('');
  }
  function turnTo(other: Side) {
    setSide(other);
    setMonth((other === 'due' ? due : dates.start_on) ?? due ?? today());
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (understood) set(understood);
    if (understood || !typed) onClose();
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
            onClick={() => turnTo(value)}
          >
            <span className={classes.sideName}>{t(value === 'due' ? 'dueDate' : 'startDate')}</span>
            <span>
              {inShort(value === 'due' ? due : dates.start_on, value === 'due' ? dates.due_at : null)}
            </span>
          </button>
        ))}
      </div>
      <input
        className={classes.words}
        data-autofocus
        // Escape closes the panel, not the dialog that it may stand in.
        data-mantine-stop-propagation
        ref={words}
        aria-label={t(side === 'due' ? 'dueDate' : 'startDate')}
        placeholder={t('dateHint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p className={classes.understood} aria-live="polite">
        {typed && (understood ? inFull(understood) : t('dateNotUnderstood'))}
      </p>
      <DatePicker
        value={shown}
        date={month}
        onDateChange={setMonth}
        locale={i18n.language}
        firstDayOfWeek={firstDayOfWeek()}
        size="sm"
        hideOutsideDates
        onChange={(day) => day && set({ day, time: null })}
        ariaLabels={{ nextMonth: '→', previousMonth: '←' }}
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

function inFull({ day, time }: Moment): string {
  const date = noonOf(day);
  if (time) date.setHours(time.hours, time.minutes);
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'full', ...(time && { timeStyle: 'short' }) }).format(
    date,
  );
}
