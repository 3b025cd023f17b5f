import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import '@/features/chart/palette.css';
import { LinkContext } from '@/features/chart/links';
import { AsOf } from '@/features/past/AsOf';
import { useAsOfDay } from '@/features/past/useAsOfDay';
import { EmptyState } from '@/ui/EmptyState';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { itemsQuery } from '../items';
import type { Item, PortfolioDetail } from '../portfolios';
import { DashboardCards } from './DashboardCards';
import { PastItems } from './PastItems';
import classes from './PortfolioDashboard.module.css';
import { asItWas, pastPortfolioQuery } from './pastPortfolio';
import { useItemLinks } from './useItemLinks';

const none: readonly Item[] = [];

/** A portfolio in a few figures, now or as of a past day. */
export function PortfolioDashboard({ portfolio }: { portfolio: PortfolioDetail }) {
  const { t } = useTranslation('portfolio');
  const { data: items, error, refetch } = useQuery(itemsQuery(portfolio.gid));
  const [asOf, setAsOf] = useAsOfDay();
  const past = useQuery({ ...pastPortfolioQuery(portfolio.gid, asOf ?? ''), enabled: asOf !== null });
  const then = useMemo(() => items && past.data && asItWas(items, past.data), [items, past.data]);
  const linkTo = useItemLinks(portfolio.gid, items ?? none);
  if (error && !items) return <Problem error={error} retry={() => void refetch()} />;
  if (!items) return <SkeletonRows />;
  if (items.length === 0)
    return <EmptyState title={t('emptyDashboard.title')} hint={t('emptyDashboard.hint')} />;
  return (
    <section className={classes.page} aria-label={t('dashboard')}>
      <div className={classes.bar}>
        <AsOf day={asOf} what="portfolio" onChange={setAsOf} />
      </div>
      {!asOf ? (
        <LinkContext value={linkTo}>
          <DashboardCards {...portfolio} items={items} />
        </LinkContext>
      ) : past.error ? (
        <Problem error={past.error} retry={() => void past.refetch()} />
      ) : !then ? (
        <SkeletonRows />
      ) : (
        <>
          <DashboardCards {...then} />
          <PastItems items={then.items} />
        </>
      )}
    </section>
  );
}
