import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { mapQuery } from '@/features/map/map';
import { useMapLive } from '@/features/map/useMapLive';
import { StatusMark } from '@/features/status/StatusMark';
import { asPercent } from '@/lib/i18n/asPercent';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import title from '@/ui/PageTitle.module.css';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import classes from '../Report.module.css';
import { itemsOf, type Work, type WorkItem } from './work';
import { isWanted, readWorkSearch } from './workSearch';

/** The goals, projects or portfolios that a figure counts. */
export function WorkPage() {
  const { t } = useTranslation('report');
  const { workspace } = useSession();
  const search = readWorkSearch(useSearch({ strict: false }));
  const { data, error, refetch } = useQuery(mapQuery(workspace.gid));
  useMapLive(workspace.gid);
  const items = data && itemsOf(data, search.of).filter((item) => isWanted(item, search));
  const name = t(`work.${search.of}`);
  return (
    <>
      <PageTitle
        title={name}
        before={
          <Link to="/reporting" className={title.tool} aria-label={t('reporting')}>
            <IconChevronLeft size={18} aria-hidden />
          </Link>
        }
      />
      <div className={classes.page}>
        {error && !items ? (
          <Problem error={error} retry={() => void refetch()} />
        ) : !items ? (
          <SkeletonRows />
        ) : items.length === 0 ? (
          <EmptyState title={t('work.empty')} hint={t('work.emptyHint')} />
        ) : (
          <>
            <p className={classes.hint} role="status">
              {t('work.count', { count: items.length })}
            </p>
            <ul className={classes.work} aria-label={name}>
              {items
                .toSorted((one, other) => one.name.localeCompare(other.name))
                .map((item) => (
                  <WorkRow key={item.gid} of={search.of} item={item} />
                ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

function WorkRow({ of, item }: { of: Work; item: WorkItem }) {
  const { t } = useTranslation('report');
  const { name, status, owner, team, period, progress } = item;
  return (
    <li>
      <Link {...linkTo(of, item.gid)}>{name}</Link>
      <span className={classes.hint}>
        {[owner?.name ?? t('work.none.owner'), team?.name, period?.name].filter(Boolean).join(' · ')}
      </span>
      {status ? (
        <StatusMark status={status} />
      ) : (
        <span className={classes.hint}>{t('work.none.status')}</span>
      )}
      <span className={classes.share}>{progress === null ? '–' : asPercent(progress)}</span>
    </li>
  );
}

function linkTo(of: Work, gid: string) {
  switch (of) {
    case 'goals':
      return { to: '/goal/$goalGid', params: { goalGid: gid } } as const;
    case 'projects':
      return { to: '/project/$projectGid', params: { projectGid: gid } } as const;
    case 'portfolios':
      return { to: '/portfolio/$portfolioGid', params: { portfolioGid: gid } } as const;
  }
}
