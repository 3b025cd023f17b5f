import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import '@/features/chart/palette.css';
import { type Chart, plainSettings } from '@/features/chart/chart';
import { EmptyState } from '@/ui/EmptyState';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { asNumber } from '../figures';
import { itemsQuery } from '../items';
import type { PortfolioDetail } from '../portfolios';
import { Attention } from './Attention';
import { standing, tasksByItem } from './dashboardFigures';
import { FigureCard } from './FigureCard';
import { KeyFigures } from './KeyFigures';
import classes from './PortfolioDashboard.module.css';

const donut: Chart = {
  gid: 'standing',
  name: '',
  chart_type: 'donut',
  size: 'small',
  settings: plainSettings,
};
const bars: Chart = {
  gid: 'tasks',
  name: '',
  chart_type: 'stacked_bar',
  size: 'medium',
  settings: plainSettings,
};

const format = (value: number | null) => (value === null ? '–' : asNumber(value));

/** A portfolio in a few figures: how its items stand, how far each has come, which ones need somebody. */
export function PortfolioDashboard({ portfolio }: { portfolio: PortfolioDetail }) {
  const { t } = useTranslation(['portfolio', 'status']);
  const { data: items, error, refetch } = useQuery(itemsQuery(portfolio.gid));
  const states = useMemo(() => standing(portfolio.status_counts), [portfolio.status_counts]);
  const tasks = useMemo(() => tasksByItem(items ?? []), [items]);
  if (error && !items) return <Problem error={error} retry={() => void refetch()} />;
  if (!items) return <SkeletonRows />;
  if (items.length === 0)
    return <EmptyState title={t('emptyDashboard.title')} hint={t('emptyDashboard.hint')} />;
  return (
    <section className={classes.page} aria-label={t('dashboard')}>
      <div className={classes.cards}>
        <KeyFigures portfolio={portfolio} />
        <FigureCard name={t('standing')} chart={donut} figures={states} format={format} head={t('status')} />
        <Attention items={items} />
        <FigureCard
          name={t('tasksByProject')}
          chart={bars}
          figures={tasks}
          format={format}
          head={t('columns.name')}
        />
      </div>
    </section>
  );
}
