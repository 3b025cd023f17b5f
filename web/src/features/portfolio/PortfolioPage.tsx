import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { Suspense } from 'react';
import { LevelContext } from '@/features/membership/level';
import { isGone } from '@/lib/api/ApiError';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { PageTitle } from '@/ui/PageTitle';
import title from '@/ui/PageTitle.module.css';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { FavoriteStar } from './FavoriteStar';
import { PortfolioIcon } from './PortfolioIcon';
import { PortfolioMenu } from './PortfolioMenu';
import classes from './PortfolioPage.module.css';
import { PortfolioTabs } from './PortfolioTabs';
import { portfolioQuery } from './portfolios';
import { usePortfoliosLive } from './usePortfoliosLive';
import { viewIn, views } from './views';

const route = getRouteApi('/frame/portfolio/$portfolioGid');

/** A portfolio in one of its views. */
export function PortfolioPage() {
  const { portfolioGid } = route.useParams();
  const { t } = useTranslation();
  const view = useLocation({ select: ({ pathname }) => viewIn(pathname) });
  const { data: portfolio, error, refetch } = useQuery(portfolioQuery(portfolioGid));
  usePortfoliosLive();
  if (error && (isGone(error) || !portfolio)) return <Problem error={error} retry={() => void refetch()} />;
  const View = views[view];
  return (
    <LevelContext value={portfolio?.my_access_level ?? null}>
      <PageTitle
        title={portfolio?.name ?? ''}
        before={
          <>
            <Link to="/portfolios" className={title.tool} aria-label={t('portfolios')}>
              <IconChevronLeft size={18} aria-hidden />
            </Link>
            <PortfolioIcon color={portfolio?.color ?? null} size={18} />
          </>
        }
      >
        {portfolio && <FavoriteStar portfolio={portfolio} />}
        {portfolio && <PortfolioMenu portfolio={portfolio} />}
      </PageTitle>
      <div className={classes.page}>
        <PortfolioTabs portfolio={portfolioGid} view={view} />
        <div className={classes.view}>
          {portfolio ? (
            <Suspense fallback={<SkeletonRows />}>
              <View key={portfolioGid} portfolio={portfolio} />
            </Suspense>
          ) : (
            <SkeletonRows />
          )}
        </div>
      </div>
    </LevelContext>
  );
}
