import { type CSSProperties, memo, useMemo } from 'react';
import card from '@/features/chart/Chart.module.css';
import { ChartCard, type ChartCardProps } from '@/features/chart/ChartCard';
import { LinkContext } from '@/features/chart/links';
import { Problem } from '@/ui/Problem';
import { useReportFigures } from './useReportFigures';
import { useSearchLink } from './useSearchLink';

type Props = Omit<ChartCardProps, 'shown'>;

/** A chart of all work that the reader sees; each of its figures leads to the search for its tasks. */
export const ReportChart = memo(function ReportChart(props: Props) {
  const { chart } = props;
  const { shown, error, retry } = useReportFigures(chart);
  const query = useMemo(() => chart.query ?? {}, [chart.query]);
  const linkTo = useSearchLink(query);
  if (!shown) {
    return (
      <article
        className={card.card}
        data-size={chart.size}
        data-type={chart.chart_type}
        aria-label={props.name}
      >
        <header className={card.head}>
          <h2 className={card.name}>{props.name}</h2>
        </header>
        {error ? (
          <Problem error={error} retry={retry} />
        ) : (
          <div style={{ minHeight: 120 } satisfies CSSProperties} />
        )}
      </article>
    );
  }
  return (
    <LinkContext value={linkTo}>
      <ChartCard {...props} shown={shown} />
    </LinkContext>
  );
});
