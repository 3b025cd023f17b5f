import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { TaskRow } from '@/features/task/taskRow';
import { FilterPanel } from '@/features/view/FilterPanel';
import { plainSettings as plainView } from '@/features/view/settings';
import { useFieldNames } from '@/features/view/useFieldNames';
import { isGroupable, kindOf } from '@/features/view/viewFields';
import type { Viewing } from '@/features/view/viewing';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import classes from './ChartDialog.module.css';
import { ChartDrawing } from './ChartDrawing';
import { type Chart, type Interval, intervals, type NewChart, type Size, sizes } from './chart';
import { completed, usesDates, usesGroups } from './completed';
import { type ChartContext, timeSpent } from './figures';
import { TypeChoice } from './TypeChoice';
import { useChartFigures } from './useChartFigures';
import { useChartName } from './useChartName';

type About = Pick<Viewing, 'fields' | 'sections' | 'without'>;
type Props = {
  chart: NewChart;
  isNew: boolean;
  about: About;
  tasks: readonly TaskRow[];
  context: ChartContext;
  onSave: (chart: NewChart) => void;
  onClose: () => void;
};

/** What a chart counts and how it is drawn, with a look at what comes of it. */
export function ChartDialog({ chart, isNew, about, tasks, context, onSave, onClose }: Props) {
  const { t } = useTranslation(['chart', 'common']);
  const [written, setWritten] = useState(chart);
  const shown = useMemo<Chart>(
    () => ({ ...completed(written, context.fields), gid: 'preview' }),
    [written, context],
  );
  const { settings } = shown;
  const { figures, format } = useChartFigures(shown, tasks, context, about.fields);
  const named = useChartName(about.fields)({ ...shown, name: '' });
  const names = useFieldNames(about);
  const kind = (field: string) => kindOf(field, context.fields);
  const numbers = [
    ...names.filter(({ field }) => kind(field) === 'number'),
    { field: timeSpent, name: t('timeSpent') },
  ];
  const groups = names.filter(({ field }) => {
    const its = kind(field);
    return its !== null && (usesDates(shown.chart_type) ? its === 'date' : isGroupable(its));
  });
  const options = groups.map(({ field, name }) => ({ value: field, label: name }));
  const change = (changed: Partial<NewChart>) => setWritten((now) => ({ ...now, ...changed }));
  const set = (changed: Partial<Chart['settings']>) =>
    setWritten((now) => ({ ...now, settings: { ...now.settings, ...changed } }));
  const viewing: Viewing = {
    ...about,
    settings: { ...plainView, filters: written.settings.filters },
    isChanged: false,
    change: ({ filters }) => filters && set({ filters }),
    reset: () => set({ filters: [] }),
  };
  const isOverTime = shown.chart_type === 'line' || shown.chart_type === 'burn_up';
  return (
    <Dialog title={t(isNew ? 'newChart' : 'editChart')} onClose={onClose} size={900}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSave(completed({ ...written, name: written.name.trim() }, context.fields));
        }}
      >
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
          <TypeChoice value={written.chart_type} onChange={(chart_type) => change({ chart_type })} />
          <NativeSelect
            label={t('counts')}
            value={settings.measure === 'count' ? 'count' : `${settings.measure} ${settings.field}`}
            data={[
              { value: 'count', label: t('measures.count') },
              ...(['sum', 'average'] as const)
                .filter((measure) => measure === 'sum' || shown.chart_type !== 'burn_up')
                .flatMap((measure) =>
                  numbers.map(({ field, name }) => ({
                    value: `${measure} ${field}`,
                    label: t(`named.${measure}`, { name }),
                  })),
                ),
            ]}
            onChange={({ currentTarget }) => {
              const [measure, field = null] = currentTarget.value.split(' ');
              set({ measure: measure as Chart['settings']['measure'], field });
            }}
          />
          {usesGroups(shown.chart_type) && (
            <NativeSelect
              label={t(isOverTime ? 'date' : 'groupBy')}
              value={settings.group_by ?? 'section'}
              data={options}
              onChange={({ currentTarget }) => set({ group_by: currentTarget.value })}
            />
          )}
          {(isOverTime || kind(settings.group_by ?? '') === 'date') && shown.chart_type !== 'number' && (
            <NativeSelect
              label={t('interval')}
              value={settings.interval ?? ''}
              data={[
                ...(isOverTime ? [] : [{ value: '', label: t('intervals.near') }]),
                ...intervals.map((value) => ({ value, label: t(`intervals.${value}`) })),
              ]}
              onChange={({ currentTarget }) =>
                set({ interval: (currentTarget.value || null) as Interval | null })
              }
            />
          )}
          {shown.chart_type === 'stacked_bar' && (
            <NativeSelect
              label={t('splitBy')}
              value={settings.split_by ?? 'completed'}
              data={options}
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
        <div className={classes.side}>
          <section className={classes.preview} aria-label={t('preview')}>
            <h3>{written.name.trim() || named}</h3>
            <ChartDrawing chart={shown} figures={figures} format={format} />
          </section>
          <fieldset className={classes.filters}>
            <legend>{t('which')}</legend>
            <FilterPanel viewing={viewing} />
          </fieldset>
        </div>
        <footer className={`${dialog.foot} ${classes.foot}`}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit">{t(isNew ? 'addChart' : 'common:save')}</Button>
        </footer>
      </form>
    </Dialog>
  );
}
