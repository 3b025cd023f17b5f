import { addMonths, today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './RecurrencePanel.module.css';
import type { Repeat } from './repeat';

type Props = { repeat: Repeat; onChange: (part: Partial<Repeat>) => void };
type End = 'never' | 'until' | 'count';

const ends: Record<End, () => Pick<Repeat, 'until' | 'count'>> = {
  never: () => ({ until: null, count: null }),
  until: () => ({ until: addMonths(today(), 3), count: null }),
  count: () => ({ until: null, count: 10 }),
};

/** Whether it ends, on which day or after how many times. */
export function EndInputs({ repeat: { until, count }, onChange }: Props) {
  const { t } = useTranslation('recurrence');
  const end: End = until !== null ? 'until' : count !== null ? 'count' : 'never';
  return (
    <div className={classes.row}>
      <label className={classes.label}>
        {t('ends')}
        <select
          className={classes.select}
          value={end}
          onChange={(event) => onChange(ends[event.currentTarget.value as End]())}
        >
          {(['never', 'until', 'count'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`end.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {until !== null && (
        <input
          className={classes.select}
          type="date"
          required
          aria-label={t('lastDay')}
          value={until}
          onChange={(event) => onChange({ until: event.currentTarget.value })}
        />
      )}
      {count !== null && (
        <input
          className={classes.number}
          type="number"
          min={1}
          max={999}
          required
          aria-label={t('count')}
          value={count || ''}
          onChange={(event) => onChange({ count: Number(event.currentTarget.value) })}
        />
      )}
    </div>
  );
}
