import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { InboxBar } from './InboxBar';
import { InboxList } from './InboxList';
import classes from './InboxPage.module.css';
import { type InboxItem, itemsQuery } from './inboxItems';
import type { InboxSearch } from './inboxSearch';
import { useTriage } from './useTriage';

const TaskPane = lazily(() => import('@/features/task/pane/TaskPane').then(({ TaskPane }) => TaskPane));
const QuietProjects = lazily(() => import('./QuietProjects').then(({ QuietProjects }) => QuietProjects));
const route = getRouteApi('/frame/inbox');

/** What came to the reader and why, to be gone through. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const { workspace } = useSession();
  const search = route.useSearch();
  const { taskGid = null } = useParams({ strict: false });
  const navigate = useNavigate();
  const triage = useTriage();
  const items = useInfiniteQuery(itemsQuery(workspace.gid, search));
  const [showsQuiet, setShowsQuiet] = useState(false);
  const found = (items.data?.pages ?? []).flatMap(({ data }) => data).filter(({ resource }) => resource);

  const change = (changed: InboxSearch) =>
    void navigate({ to: '/inbox', search: (now: InboxSearch) => ({ ...now, ...changed }), replace: true });
  const openTask = (gid: string) =>
    void navigate({
      to: '/inbox/task/$taskGid',
      params: { taskGid: gid },
      search: (now: InboxSearch) => now,
      replace: taskGid !== null,
    });
  function open(item: InboxItem) {
    void triage.markRead(item);
    if (item.resource?.resource_type === 'task') return openTask(item.resource.gid);
    const about = item.resource?.target ?? item.resource?.parent ?? item.resource;
    switch (about?.resource_type) {
      case 'team':
        return void navigate({ to: '/team/$teamGid', params: { teamGid: about.gid } });
      case 'goal':
        return void navigate({ to: '/goal/$goalGid', params: { goalGid: about.gid } });
      case 'portfolio':
        return void navigate({
          to: '/portfolio/$portfolioGid/overview',
          params: { portfolioGid: about.gid },
        });
    }
    const projectGid = item.project?.gid;
    const page = item.resource?.resource_type === 'message' ? 'messages' : 'overview';
    if (projectGid) void navigate({ to: `/project/$projectGid/${page}`, params: { projectGid } });
  }

  const tab = search.tab ?? 'activity';
  return (
    <>
      <PageTitle title={t('title')} />
      <div className={classes.page}>
        <div className={classes.list}>
          <InboxBar
            search={search}
            onChange={change}
            onArchive={(onlyRead) => void triage.archiveAll(onlyRead)}
            onQuiet={() => setShowsQuiet(true)}
          />
          {items.error && found.length === 0 ? (
            <Problem error={items.error} retry={() => void items.refetch()} />
          ) : !items.isSuccess ? (
            <SkeletonRows />
          ) : found.length === 0 ? (
            <EmptyState
              title={t(search.only ? 'nothing.filtered.title' : `nothing.${tab}.title`)}
              hint={t(search.only ? 'nothing.filtered.hint' : `nothing.${tab}.hint`)}
            />
          ) : (
            <InboxList
              items={found}
              openGid={taskGid}
              triage={triage}
              onOpen={open}
              onMore={items.hasNextPage ? () => void items.fetchNextPage() : undefined}
            />
          )}
        </div>
        {taskGid && (
          <Suspense>
            <TaskPane
              gid={taskGid}
              onClose={() => void navigate({ to: '/inbox', search: (now: InboxSearch) => now })}
              onOpen={openTask}
            />
          </Suspense>
        )}
      </div>
      <Suspense>{showsQuiet && <QuietProjects onClose={() => setShowsQuiet(false)} />}</Suspense>
    </>
  );
}
