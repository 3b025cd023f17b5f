import { useMemo } from 'react';
import type { CustomField } from '@/features/field/field';
import type { TaskRow } from '@/features/task/taskRow';
import { useFieldName } from '@/features/view/useFieldNames';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Chart } from './chart';
import { type ChartContext, dateFieldOf, figuresOf, type ShownFigures } from './figures';
import { figureFormat } from './formatFigure';

/** What a chart shows now: its figures, how they are written, and what its rows are told apart by. */
export function useChartFigures(
  chart: Chart,
  tasks: readonly TaskRow[],
  context: ChartContext,
  fields: readonly CustomField[],
): ShownFigures {
  const { t } = useTranslation('chart');
  const nameOf = useFieldName({ fields });
  const figures = useMemo(() => figuresOf(chart, tasks, context), [chart, tasks, context]);
  const format = useMemo(
    () => figureFormat(chart.settings, context.fields),
    [chart.settings, context.fields],
  );
  const { chart_type, settings } = chart;
  const isOverTime = chart_type === 'burn_up' || chart_type === 'number';
  const head = isOverTime
    ? t('period')
    : nameOf(chart_type === 'line' ? dateFieldOf(settings, context) : (settings.group_by ?? 'section'));
  return { figures, whole: () => figuresOf(chart, tasks, context, true), format, head };
}
