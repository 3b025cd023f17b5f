import '@mantine/dates/styles.css';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/pl';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Day, noonOf, today } from '@/lib/dates/day';
import { type Moment, parseMoment } from '@/lib/dates/parseDay';
import { parseSpan, type Span } from '@/lib/dates/parseSpan';
import { firstDayOfWeek, locale } from '@/lib/i18n/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { useTyped } from '@/ui/useTyped';
import classes from './DatePanel.module.css';
import { dayLoadsQuery } from './dayLoads';

type Props = {
  label: string;
  day: Day | null;
  /** The month to begin with, where no day is chosen. */
  near?: Day | null;
  typed?: string;
  onChoose: (moment: Moment) => void;
  /** Where two days can be said at once. */
  onChooseSpan?: (span: Span) => void;
  onClose: () => void;
};

/** A day in words, or picked from a month that shows on which days the reader has much to do. */
export function DayChoice({ label, day, near, typed: begun, onChoose, onChooseSpan, onClose }: Props) {
  const { t, i18n } = useTranslation('task');
  const [typed, setTyped] = useTyped(begun);
  const [month, setMonth] = useState(day ?? near ?? today());
  const words = useRef<HTMLInputElement>(null);
  // The panel arrives after its frame has looked for something to focus.
  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  const { workspace } = useSession();
  const { data: loads } = useQuery(dayLoadsQuery(workspace.gid, month));
  const span = typed && onChooseSpan ? parseSpan(typed, today()) : null;
  const understood = typed && !span ? parseMoment(typed, today()) : null;
  const said = span?.due ?? understood;
  const shown = said?.day ?? day;
  const load = shown ? (loads?.get(shown) ?? 0) : 0;

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
    if (span) onChooseSpan?.(span);
    else if (understood) choose(understood);
    if (span || understood || !typed) onClose();
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
        {span && `${inFull({ day: span.start, time: null })} – `}
        {typed && (said ? inFull(said) : t('dateNotUnderstood'))}
        {said && load > 0 && ' · '}
        {load > 0 && t('dueThen', { count: load })}
      </p>
      <DatePicker
        value={day}
        date={month}
        onDateChange={setMonth}
        locale={i18n.language}
        firstDayOfWeek={firstDayOfWeek()}
        size="sm"
        hideOutsideDates
        renderDay={(date) => (
          <span className={classes.day} data-load={Math.min(loads?.get(date) ?? 0, 3) || undefined}>
            {Number(date.slice(8))}
          </span>
        )}
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
