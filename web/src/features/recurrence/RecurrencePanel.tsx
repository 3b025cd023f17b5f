import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Day } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { EndInputs } from './EndInputs';
import { describeMonthDay, type Recurrence, weekdayName } from './inWords';
import classes from './RecurrencePanel.module.css';
import { everyDay, monthDays, type Repeat, readRule, ruleOf, units, weekdayOf, weekdays } from './repeat';

type Props = {
  recurrence: Recurrence | null;
  due: Day;
  onChange: (recurrence: Recurrence | null) => void;
  onClose: () => void;
};

/** How often, on which days, until when; or so long after the task is completed. */
export function RecurrencePanel({ recurrence, due, onChange, onClose }: Props) {
  const { t } = useTranslation(['recurrence', 'common']);
  const known = recurrence && readRule(recurrence.rule);
  const [repeat, setRepeat] = useState<Repeat>(
    known ?? { ...everyDay, unit: 'WEEKLY', on: [weekdayOf(due)] },
  );
  const [after, setAfter] = useState(recurrence?.after_completion ?? false);
  const change = (part: Partial<Repeat>) => setRepeat({ ...repeat, ...part });
  const { unit, on } = repeat;

  function submit(event: FormEvent) {
    event.preventDefault();
    const plain = { ...repeat, on: [], monthDay: 'date' as const };
    const rule = after ? ruleOf(plain, due).replace(/;BY[^;]*/g, '') : ruleOf(repeat, due);
    onChange({ rule, after_completion: after });
    onClose();
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  }
  return (
    <form className={classes.panel} onSubmit={submit} onKeyDown={onKeyDown}>
      <div className={classes.row}>
        <label className={classes.label}>
          {t('everyLabel')}
          <input
            className={classes.number}
            type="number"
            min={1}
            max={999}
            required
            data-autofocus
            value={repeat.every || ''}
            onChange={(event) => change({ every: Number(event.currentTarget.value) })}
          />
        </label>
        <select
          className={classes.select}
          aria-label={t('unit')}
          value={unit}
          onChange={(event) =>
            change({ unit: units.find((one) => one === event.currentTarget.value) ?? unit })
          }
        >
          {units.map((one) => (
            <option key={one} value={one}>
              {t(`units.${one}`, { count: repeat.every })}
            </option>
          ))}
        </select>
      </div>
      {!after && unit === 'WEEKLY' && (
        <fieldset className={classes.days}>
          <legend className="visually-hidden">{t('weekdays')}</legend>
          {weekdays.map((day) => (
            <button
              key={day}
              type="button"
              className={classes.day}
              aria-pressed={on.includes(day)}
              aria-label={weekdayName(day, 'long')}
              onClick={() =>
                change({ on: on.includes(day) ? on.filter((other) => other !== day) : [...on, day] })
              }
            >
              {weekdayName(day, 'narrow')}
            </button>
          ))}
        </fieldset>
      )}
      {!after && unit === 'MONTHLY' && (
        <select
          className={classes.select}
          aria-label={t('monthDay')}
          value={repeat.monthDay}
          onChange={(event) =>
            change({ monthDay: monthDays.find((one) => one === event.currentTarget.value) ?? 'date' })
          }
        >
          {monthDays.map((one) => (
            <option key={one} value={one}>
              {describeMonthDay(one, due)}
            </option>
          ))}
        </select>
      )}
      <label className={classes.check}>
        <input type="checkbox" checked={after} onChange={(event) => setAfter(event.currentTarget.checked)} />
        {t('afterCompletion')}
      </label>
      <EndInputs repeat={repeat} onChange={change} />
      <div className={classes.buttons}>
        {recurrence && (
          <button
            type="button"
            className={classes.quiet}
            onClick={() => {
              onChange(null);
              onClose();
            }}
          >
            {t('stop')}
          </button>
        )}
        <button type="submit" className={classes.send}>
          {t('common:save')}
        </button>
      </div>
    </form>
  );
}
