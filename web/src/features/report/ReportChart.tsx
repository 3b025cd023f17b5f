import { memo, useMemo } from 'react';
import { BlankChart } from '@/features/chart/BlankChart';
import { ChartCard, type ChartCardProps } from '@/features/chart/ChartCard';
import { LinkContext } from '@/features/chart/links';
import { useAsOf } from '@/features/past/past';
import { Problem } from '@/ui/Problem';
import { useReportFigures } from './useReportFigures';
import { useSearchLink } from './useSearchLink';
import { WorkChart } from './work/WorkChart';
import { workOf } from './work/work';

type Props = Omit<ChartCardProps, 'shown'>;

/** A chart of all work that the reader sees. */
export function ReportChart(props: Props) {
  const of = workOf(props.chart.settings.of);
  return of ? <WorkChart {...props} of={of} /> : <TaskChart {...props} />;
}

/** Each of its figures leads to the search for its tasks. */
const TaskChart = memo(function TaskChart(props: Props) {
  const { chart } = props;
  const { shown, error, retry } = useReportFigures(chart);
  const query = useMemo(() => chart.query ?? {}, [chart.query]);
  const linkTo = useSearchLink(query);
  // The search finds what there is now.
  const asOf = useAsOf();
  if (!shown) {
    return (
      <BlankChart chart={chart} name={props.name}>
        {error && <Problem error={error} retry={retry} />}
      </BlankChart>
    );
  }
  return (
    <LinkContext value={asOf ? null : linkTo}>
      <ChartCard {...props} shown={shown} />
    </LinkContext>
  );
});
