import { memo } from 'react';
import { ChartCard, type ChartCardProps } from '@/features/chart/ChartCard';
import { LinkContext } from '@/features/chart/links';
import { BlankReport } from '@/features/report/BlankReport';
import { usePastLink } from '@/features/report/past/usePastLink';
import { type CourseScope, useCourse } from './useCourse';

type Props = Omit<ChartCardProps, 'shown'> & { scope: CourseScope };

/** A chart of a project that shows what was true at the end of each period. */
export const CourseChart = memo(function CourseChart({ scope, ...card }: Props) {
  const { asked, shown, ...missing } = useCourse(card.chart, scope);
  const linkTo = usePastLink(asked ?? card.chart, scope.fields, null);
  if (!shown) return <BlankReport chart={card.chart} name={card.name} {...missing} />;
  return (
    <LinkContext value={linkTo}>
      <ChartCard {...card} shown={shown} />
    </LinkContext>
  );
});
