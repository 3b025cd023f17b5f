import { memo } from 'react';
import { BlankChart } from '@/features/chart/BlankChart';
import { ChartCard, type ChartCardProps } from '@/features/chart/ChartCard';
import { LinkContext } from '@/features/chart/links';
import { useAsOf } from '@/features/past/past';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Problem } from '@/ui/Problem';
import { useWorkFigures } from './useWorkFigures';
import { useWorkLink } from './useWorkLink';
import type { Work } from './work';

type Props = Omit<ChartCardProps, 'shown'> & { of: Work };

/** A chart of goals, projects or portfolios; each of its figures leads to the list of them. */
export const WorkChart = memo(function WorkChart({ of, ...card }: Props) {
  const { t } = useTranslation('past');
  const { shown, error, retry } = useWorkFigures(card.chart, of);
  const linkTo = useWorkLink(of);
  const asOf = useAsOf();
  if (asOf || !shown)
    return (
      <BlankChart chart={card.chart} name={card.name}>
        {asOf ? t('unknown') : error && <Problem error={error} retry={retry} />}
      </BlankChart>
    );
  return (
    <LinkContext value={linkTo}>
      <ChartCard {...card} shown={shown} />
    </LinkContext>
  );
});
