import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldName } from '@/features/view/useFieldNames';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './ChartDialog.module.css';
import {
  type ChartSettings,
  type ChartType,
  course,
  type Interval,
  intervals,
  type NewChart,
  type Size,
  sizes,
} from './chart';
import { showsCourses, usesGroups } from './completed';
import { TypeChoice } from './TypeChoice';

type Props = {
  /** As it stands in the form, and with what is not said there. */
  written: NewChart;
  shown: NewChart;
  /** What it is called if nobody names it. */
  named: string;
  numbers: readonly FieldName[];
  groups: readonly { value: string; label: string }[];
  isDate: (field: string) => boolean;
  /** Dates without periods are told apart by how near they are; not where the server counts. */
  needsInterval?: boolean;
  /** Whether it is known how what is counted was on past days. */
  hasPast?: boolean;
  /** What is chosen before everything else. */
  first?: ReactNode;
  /** Of all, unless it counts something else than tasks. */
  types?: readonly ChartType[];
  countName?: string;
  measures?: readonly ('sum' | 'average')[];
  onChange: (written: NewChart) => void;
};

const allMeasures = ['sum', 'average'] as const;

/** What a chart counts and how it is drawn, but for which tasks. */
export function ChartFields(props: Props) {
  const { written, shown, named, numbers, groups, isDate, needsInterval = false, onChange } = props;
  const { t } = useTranslation('chart');
  const { first, types, countName = t('measures.count'), measures = allMeasures, hasPast = false } = props;
  const { chart_type, settings } = shown;
  const isOverTime = chart_type === 'line' || chart_type === 'burn_up';
  const isCourse = settings.group_by === course;
  const change = (changed: Partial<NewChart>) => onChange({ ...written, ...changed });
  const set = (changed: Partial<ChartSettings>) => change({ settings: { ...written.settings, ...changed } });
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('name')}
        placeholder={named}
        value={written.name}
        maxLength={200}
        autoComplete="off"
        data-autofocus
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      {first}
      <TypeChoice
        types={types}
        value={written.chart_type}
        onChange={(type) => change({ chart_type: type })}
      />
      <NativeSelect
        label={t('counts')}
        value={settings.measure === 'count' ? 'count' : `${settings.measure} ${settings.field}`}
        data={[
          { value: 'count', label: countName },
          ...measures
            .filter((measure) => measure === 'sum' || chart_type !== 'burn_up')
            .flatMap((measure) =>
              numbers.map(({ field, name }) => ({
                value: `${measure} ${field}`,
                label: t(`named.${measure}`, { name }),
              })),
            ),
        ]}
        onChange={({ currentTarget }) => {
          const [measure, field = null] = currentTarget.value.split(' ');
          set({ measure: measure as ChartSettings['measure'], field });
        }}
      />
      {usesGroups(chart_type) && (
        <NativeSelect
          label={t(isOverTime ? 'date' : 'groupBy')}
          value={settings.group_by ?? undefined}
          data={[
            ...groups,
            ...(hasPast && showsCourses(chart_type) ? [{ value: course, label: t('course') }] : []),
          ]}
          onChange={({ currentTarget }) => set({ group_by: currentTarget.value })}
        />
      )}
      {(isOverTime || isCourse || isDate(settings.group_by ?? '')) && chart_type !== 'number' && (
        <NativeSelect
          label={t(isCourse ? 'endOf' : 'interval')}
          value={settings.interval ?? (needsInterval ? 'week' : '')}
          data={[
            ...(isOverTime || isCourse || needsInterval ? [] : [{ value: '', label: t('intervals.near') }]),
            ...intervals.map((value) => ({ value, label: t(`${isCourse ? 'ends' : 'intervals'}.${value}`) })),
          ]}
          onChange={({ currentTarget }) =>
            set({ interval: (currentTarget.value || null) as Interval | null })
          }
        />
      )}
      {chart_type === 'stacked_bar' && (
        <NativeSelect
          label={t('splitBy')}
          value={settings.split_by ?? 'completed'}
          data={[...groups]}
          onChange={({ currentTarget }) => set({ split_by: currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t('size')}
        value={written.size}
        data={sizes.map((value) => ({ value, label: t(`sizes.${value}`) }))}
        onChange={({ currentTarget }) => change({ size: currentTarget.value as Size })}
      />
    </div>
  );
}
