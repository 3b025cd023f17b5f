import { useState } from 'react';
import type { Named } from '@/features/task/taskRow';
import type { Day } from '@/lib/dates/day';
import { formatWholeDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { sayProblem } from '@/ui/toasts';
import { formatDuration, readDuration } from '../duration';
import { minutesOf } from './byTask';
import classes from './Timesheet.module.css';
import type { WeekEntry } from './timesheet';

type Props = {
  task: Named;
  day: Day;
  entries: WeekEntry[];
  isOpen: boolean;
  onSet: (minutes: number) => void;
};

/** What was worked on a task on a day, typed in words: "1:30", "2h". A bare number is hours here. */
export function HoursCell({ task, day, entries, isOpen, onSet }: Props) {
  const { t } = useTranslation('time');
  const [typed, setTyped] = useState<string | null>(null);
  const minutes = minutesOf(entries);
  const shown = minutes > 0 ? formatDuration(minutes) : '';
  const label = `${task.name}, ${formatWholeDay(day)}`;
  // Several entries that are to come to less: which of them is for the task to say.
  const isSeveral = entries.length > 1;
  if (!isOpen) return <span>{shown}</span>;

  const read = typed === null ? minutes : readHours(typed);
  const isWrong = read === null || (isSeveral && read < minutes);
  function commit() {
    if (isWrong) sayProblem(t(isSeveral ? 'sheet.several' : 'sheet.notHours', { typed }));
    else if (typed !== null) onSet(read);
    setTyped(null);
  }
  return (
    <input
      className={classes.hours}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      title={isWrong ? t(isSeveral ? 'sheet.several' : 'sheet.notHours', { typed }) : undefined}
      value={typed ?? shown}
      placeholder="–"
      inputMode="text"
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
      onChange={({ currentTarget: { value } }) => setTyped(value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        setTyped(null);
        event.stopPropagation();
      }}
    />
  );
}

const mostOfADay = 24 * 60;

function readHours(typed: string): number | null {
  const text = typed.trim();
  if (text === '' || /^[0–-]$/.test(text)) return 0;
  const minutes = readDuration(/^\d+([.,]\d+)?$/.test(text) ? `${text}h` : text);
  return minutes !== null && minutes <= mostOfADay ? minutes : null;
}
