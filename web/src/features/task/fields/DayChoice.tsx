import '@mantine/dates/styles.css';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/pl';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, noonOf, today } from '@/lib/dates/day';
import { type Moment, parseMoment } from '@/lib/dates/parseDay';
import { firstDayOfWeek, locale } from '@/lib/i18n/locale';
import { useTyped } from '@/ui/useTyped';
import classes from './DatePanel.module.css';

type Props = {
  label: string;
  day: Day | null;
  /** The month to begin with, where no day is chosen. */
  near?: Day | null;
  typed?: string;
  onChoose: (moment: Moment) => void;
  onClose: () => void;
};

/** A day in words, or picked from a month. */
export function DayChoice({ label, day, near, typed: begun, onChoose, onClose }: Props) {
  const { t, i18n } = useTranslation('task');
  const [typed, setTyped] = useTyped(begun);
  const [month, setMonth] = useState(day ?? near ?? today());
  const words = useRef<HTMLInputElement>(null);
  // The panel arrives after its frame has looked for something to focus.
  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  const understood = typed ? parseMoment(typed, today()) : null;

  function choose(moment: Moment) {
    onChoose(moment);
    setMonth(moment.day);
    setTyped('');
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (understood) choose(understood);
    if (understood || !typed) onClose();
  }

  return (
    <>
      <input
        className={classes.words}
        data-autofocus
        // Escape closes the panel, not the dialog that it may stand in.
        data-mantine-stop-propagation
        ref={words}
        aria-label={label}
        placeholder={t('dateHint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p className={classes.understood} aria-live="polite">
        {typed && (understood ? inFull(understood) : t('dateNotUnderstood'))}
      </p>
      <DatePicker
        value={day}
        date={month}
        onDateChange={setMonth}
        locale={i18n.language}
        firstDayOfWeek={firstDayOfWeek()}
        size="sm"
        hideOutsideDates
        onChange={(chosen) => chosen && choose({ day: chosen, time: null })}
        ariaLabels={{ nextMonth: '→', previousMonth: '←' }}
      />
    </>
  );
}

function inFull({ day, time }: Moment): string {
  const date = noonOf(day);
  if (time) date.setHours(time.hours, time.minutes);
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'full', ...(time && { timeStyle: 'short' }) }).format(
    date,
  );
}
