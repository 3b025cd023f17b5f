import { type ReactNode, useMemo, useState } from 'react';
import type { TaskRow } from '@/features/task/taskRow';
import { FilterPanel } from '@/features/view/FilterPanel';
import { plainSettings as plainView } from '@/features/view/settings';
import { useFieldNames } from '@/features/view/useFieldNames';
import { isGroupable, kindOf } from '@/features/view/viewFields';
import type { Viewing } from '@/features/view/viewing';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { ChartDrawing } from './ChartDrawing';
import { ChartFields } from './ChartFields';
import { ChartForm } from './ChartForm';
import { type Chart, course, type NewChart } from './chart';
import { completed, usesDates } from './completed';
import { type ChartContext, timeSpent } from './figures';
import { useChartFigures } from './useChartFigures';
import { useChartName } from './useChartName';

type About = Pick<Viewing, 'fields' | 'sections' | 'without'>;
type Props = {
  chart: NewChart;
  isNew: boolean;
  about: About;
  tasks: readonly TaskRow[];
  context: ChartContext;
  /** Draws what was true on past days, which the tasks that are here do not tell. */
  drawCourse: (chart: Chart) => ReactNode;
  onSave: (chart: NewChart) => void;
  onClose: () => void;
};

/** What a chart counts and how it is drawn, with a look at what comes of it. */
export function ChartDialog({ chart, isNew, about, tasks, context, drawCourse, onSave, onClose }: Props) {
  const { t } = useTranslation('chart');
  const [written, setWritten] = useState(chart);
  const shown = useMemo<Chart>(
    () => ({ ...completed(written, context.fields), gid: 'preview' }),
    [written, context],
  );
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
  const set = (changed: Partial<Chart['settings']>) =>
    setWritten((now) => ({ ...now, settings: { ...now.settings, ...changed } }));
  const viewing: Viewing = {
    ...about,
    settings: { ...plainView, filters: written.settings.filters },
    isChanged: false,
    change: ({ filters }) => filters && set({ filters }),
    reset: () => set({ filters: [] }),
  };
  return (
    <ChartForm
      isNew={isNew}
      name={written.name.trim() || named}
      fields={
        <ChartFields
          written={written}
          shown={shown}
          named={named}
          numbers={numbers}
          groups={options}
          isDate={(field) => kind(field) === 'date'}
          hasPast
          onChange={setWritten}
        />
      }
      drawing={
        shown.settings.group_by === course ? (
          drawCourse(shown)
        ) : (
          <ChartDrawing chart={shown} figures={figures} format={format} />
        )
      }
      filters={<FilterPanel viewing={viewing} />}
      onSave={() => onSave(completed({ ...written, name: written.name.trim() }, context.fields))}
      onClose={onClose}
    />
  );
}
