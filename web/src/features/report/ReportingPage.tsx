import { Button } from '@mantine/core';
import { IconLock, IconPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import { useRemoved } from '@/ui/removal';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { type Dashboard, dashboardsQuery } from './dashboards';
import classes from './Report.module.css';
import { useReportLive } from './useReportLive';

const CreateDashboardDialog = lazily(() =>
  import('./CreateDashboardDialog').then(({ CreateDashboardDialog }) => CreateDashboardDialog),
);

/** The dashboards of the reader, and those that others share. */
export function ReportingPage() {
  const { t } = useTranslation('report');
  const { workspace, me } = useSession();
  const { data, error, refetch } = useQuery(dashboardsQuery(workspace.gid));
  const removed = useRemoved();
  const [creating, setCreating] = useState(false);
  useReportLive();
  const create = () => setCreating(true);
  useShortcuts([{ keys: 'n', label: t('create'), group: t('reporting'), run: create }]);
  const dashboards = data?.filter(({ gid }) => !removed.has(gid));
  const own = dashboards?.filter(({ owner }) => owner.gid === me.gid) ?? [];
  const others = dashboards?.filter(({ owner }) => owner.gid !== me.gid) ?? [];
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
      {t('create')}
    </Button>
  );
  return (
    <>
      <PageTitle title={t('reporting')} />
      <div className={classes.page}>
        {error && !dashboards ? (
          <Problem error={error} retry={() => void refetch()} />
        ) : !dashboards ? (
          <SkeletonRows />
        ) : dashboards.length === 0 ? (
          <EmptyState title={t('empty.title')} hint={t('empty.hint')}>
            {button}
          </EmptyState>
        ) : (
          <>
            <div className={classes.tools}>{button}</div>
            {own.length > 0 && <List title={t('own')} dashboards={own} />}
            {others.length > 0 && <List title={t('others')} dashboards={others} />}
          </>
        )}
      </div>
      {creating && (
        <Suspense>
          <CreateDashboardDialog onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </>
  );
}

function List({ title, dashboards }: { title: string; dashboards: readonly Dashboard[] }) {
  const { t } = useTranslation('report');
  const { me } = useSession();
  return (
    <section className={classes.part}>
      <h2>{title}</h2>
      <ul className={classes.list} aria-label={title}>
        {dashboards.map(({ gid, name, owner, privacy_setting }) => (
          <li key={gid}>
            <Link to="/reporting/$dashboardGid" params={{ dashboardGid: gid }} className={classes.dashboard}>
              <strong>{name}</strong>
              <span className={classes.hint}>
                {privacy_setting === 'private' ? (
                  <IconLock size={14} stroke={1.6} aria-hidden />
                ) : (
                  <IconUsers size={14} stroke={1.6} aria-hidden />
                )}
                {privacy_setting === 'private' && owner.gid === me.gid
                  ? t('privacies.private')
                  : t('madeBy', { name: owner.name })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
