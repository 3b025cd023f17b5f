import { NumberInput, Select, TextInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import type { Day } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Effort } from './allocations';
import classes from './Settings.module.css';

type Input = (name: 'start_date' | 'end_date') => Partial<ComponentProps<typeof TextInput>>;

type Props = {
  input: Input;
  days: { start: Day; end: Day };
  effort: Effort;
  onEffort: (effort: Effort) => void;
};

/** From when to when, and how much. */
export function PlanFields({ input, days, effort, onEffort }: Props) {
  const { t } = useTranslation('workload');
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          {...input('start_date')}
          type="date"
          label={t('settings.from')}
          defaultValue={days.start}
        />
        <TextInput {...input('end_date')} type="date" label={t('settings.to')} defaultValue={days.end} />
      </div>
      <div className={classes.pair}>
        <NumberInput
          label={t('plan.effort')}
          min={0}
          value={effort.value}
          onChange={(value) => onEffort({ ...effort, value: Number(value) })}
        />
        <Select
          label={t('plan.unit')}
          data={[
            { value: 'percent', label: t('plan.percent') },
            { value: 'hours', label: t('plan.hours') },
          ]}
          value={effort.type}
          allowDeselect={false}
          onChange={(type) => onEffort({ ...effort, type: type === 'hours' ? 'hours' : 'percent' })}
        />
      </div>
    </>
  );
}
