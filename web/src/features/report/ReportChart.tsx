import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import { ChartCard, type ChartCardProps } from '@/features/chart/ChartCard';
import { course } from '@/features/chart/chart';
import { LinkContext } from '@/features/chart/links';
import { type CustomField, workspaceFieldsQuery } from '@/features/field/field';
import { useAsOf } from '@/features/past/past';
import { useSession } from '@/lib/session/SessionContext';
import { BlankReport } from './BlankReport';
import { usePastLink } from './past/usePastLink';
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

const none: readonly CustomField[] = [];

/** Each of its figures leads to its tasks: by a search to those of now, or to those of a past day as they were. */
const TaskChart = memo(function TaskChart(props: Props) {
  const { chart } = props;
  const { workspace } = useSession();
  const { data: custom = none } = useQuery(workspaceFieldsQuery(workspace.gid));
  const { shown, ...missing } = useReportFigures(chart);
  const query = useMemo(() => chart.query ?? {}, [chart.query]);
  const asOf = useAsOf();
  const linkToNow = useSearchLink(query);
  const linkToPast = usePastLink(chart, custom, asOf);
  if (!shown) return <BlankReport chart={chart} name={props.name} {...missing} />;
  return (
    <LinkContext value={asOf || chart.settings.group_by === course ? linkToPast : linkToNow}>
      <ChartCard {...props} shown={shown} />
    </LinkContext>
  );
});
