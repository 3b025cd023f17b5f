import { memo } from 'react';
import type { CustomField } from '@/features/field/field';
import type { TaskRow } from '@/features/task/taskRow';
import { ChartCard, type ChartCardProps } from './ChartCard';
import type { ChartContext } from './figures';
import { useChartFigures } from './useChartFigures';

type Props = Omit<ChartCardProps, 'shown'> & {
  tasks: readonly TaskRow[];
  context: ChartContext;
  fields: readonly CustomField[];
};

/** A chart of tasks that are here. */
export const CountedChart = memo(function CountedChart({ tasks, context, fields, ...card }: Props) {
  return <ChartCard {...card} shown={useChartFigures(card.chart, tasks, context, fields)} />;
});
