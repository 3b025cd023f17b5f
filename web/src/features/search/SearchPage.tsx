import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridHost } from '@/features/task/grid/GridContext';
import { TaskGrid } from '@/features/task/grid/TaskGrid';
import { whenIdle } from '@/features/task/writeQueue';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { SearchFilters } from './SearchFilters';
import classes from './SearchPage.module.css';
import { mostFound, type TaskSearch, taskSearchQuery } from './searchTasks';

const TaskPane = lazy(() =>
  import('@/features/task/pane/TaskPane').then(({ TaskPane }) => ({ default: TaskPane })),
);
const route = getRouteApi('/frame/search');
const columns = ['name', 'assignee', 'due_on', 'projects'] as const;
const noFields: GridHost['fields'] = new Map();
const gatherFor = 400;

/** Tasks of the whole workspace by words and filters; its address is the search. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const { workspace } = useSession();
  const search = route.useSearch();
  const { taskGid = null } = useParams({ strict: false });
  const navigate = useNavigate();
  const query = taskSearchQuery(workspace.gid, search);
  const { data: gids, error, refetch } = useQuery(query);
  useSearchLive(workspace.gid);

  const change = (changed: TaskSearch) =>
    void navigate({ to: '.', search: (now: TaskSearch) => ({ ...now, ...changed }), replace: true });
  const openTask = useCallback(
    (gid: string) =>
      void navigate({
        to: '/search/task/$taskGid',
        params: { taskGid: gid },
        search: (now: TaskSearch) => now,
        replace: taskGid !== null,
      }),
    [navigate, taskGid],
  );
  const groups = useMemo(() => [{ gid: 'found', name: t('results'), gids: gids ?? [] }], [gids, t]);
  const host = useMemo<GridHost>(
    () => ({
      columns,
      fields: noFields,
      placeFor: () => null,
      spotFor: () => null,
      openTask,
      openGid: taskGid,
      renderGroup: ({ gids: found }) => (
        <p className={classes.count} role="status">
          {found.length < mostFound
            ? t('found', { count: found.length })
            : t('foundMany', { count: mostFound })}
        </p>
      ),
    }),
    [openTask, taskGid, t],
  );
  return (
    <>
      <PageTitle title={t('title')} />
      <div className={classes.page}>
        <div className={classes.list}>
          <SearchFilters search={search} onChange={change} />
          {error ? (
            <Problem error={error} retry={() => void refetch()} />
          ) : !gids ? (
            <SkeletonRows />
          ) : gids.length === 0 ? (
            <EmptyState title={t('nothing.title')} hint={t('nothing.hint')} />
          ) : (
            <TaskGrid host={host} groups={groups} />
          )}
        </div>
        {taskGid && (
          <Suspense>
            <TaskPane
              gid={taskGid}
              onClose={() => void navigate({ to: '/search', search: (now: TaskSearch) => now })}
              onOpen={openTask}
            />
          </Suspense>
        )}
      </div>
    </>
  );
}

/** What others change may be found now, or no longer. */
function useSearchLive(workspaceGid: string) {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () =>
        whenIdle(
          () => void queryClient.invalidateQueries({ queryKey: ['workspace', workspaceGid, 'search'] }),
        ),
      gatherFor,
    );
  };
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_type === 'task')) again();
  }, again);
}
