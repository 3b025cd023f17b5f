import { NumberInput } from '@mantine/core';
import { formatterOf } from '@/features/task/plan/spanText';
import { noonOf } from '@/lib/dates/day';
import { weekdays } from '@/lib/dates/weekdays';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatWeek } from './measure';
import classes from './Settings.module.css';
import type { WeekHours } from './workload';

type Props = { hours: WeekHours; onChange: (changed: Partial<WeekHours>) => void };

/** A Monday, from which the names of the days are told. */
const monday = 5;
const most = 24;

/** The hours of each day; what is typed counts once the input is left. */
export function WeekInputs({ hours, onChange }: Props) {
  const { t } = useTranslation('workload');
  const nameOf = (index: number, weekday: 'long' | 'short') =>
    formatterOf({ weekday }).format(noonOf(`2026-01-${String(monday + index).padStart(2, '0')}`));
  const total = weekdays.reduce((sum, day) => sum + hours[day], 0);
  return (
    <div className={classes.week} role="group" aria-label={t('settings.hours')}>
      {weekdays.map((day, index) => (
        <NumberInput
          // Anew when the server has another number.
          key={`${day} ${hours[day]}`}
          label={nameOf(index, 'short')}
          aria-label={nameOf(index, 'long')}
          size="sm"
          hideControls
          min={0}
          max={most}
          step={0.5}
          decimalScale={2}
          defaultValue={hours[day]}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
          onBlur={({ currentTarget: { value } }) => {
            const typed = Number(value.replace(',', '.'));
            if (Number.isFinite(typed) && typed !== hours[day])
              onChange({ [day]: Math.min(most, Math.max(0, typed)) });
          }}
        />
      ))}
      <output className={classes.total}>{t('perWeek', { hours: formatWeek(total) })}</output>
    </div>
  );
}
