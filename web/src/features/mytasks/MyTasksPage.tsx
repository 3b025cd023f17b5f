import { Button, Switch } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridHost } from '@/features/task/grid/GridContext';
import { TaskGrid } from '@/features/task/grid/TaskGrid';
import { isTemporary } from '@/features/task/temporary';
import { useMyRole } from '@/features/workspace/members';
import { today } from '@/lib/dates/day';
import { usePreference } from '@/lib/preference';
import { useSession } from '@/lib/session/SessionContext';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { BucketHeader } from './BucketHeader';
import { buckets, intoBuckets } from './buckets';
import classes from './MyTasksPage.module.css';
import { useMyTasks } from './useMyTasks';

const TaskPane = lazy(() =>
  import('@/features/task/pane/TaskPane').then(({ TaskPane }) => ({ default: TaskPane })),
);
const MyCalendar = lazy(() => import('./MyCalendar').then(({ MyCalendar }) => ({ default: MyCalendar })));
const layouts = ['list', 'calendar'] as const;
const columns = ['name', 'due_on', 'projects'] as const;
const noFields: GridHost['fields'] = new Map();

/** What the reader has to do, ordered by when it is due. */
export function MyTasksPage() {
  const { t } = useTranslation(['mytasks', 'common', 'importer', 'project']);
  const { me, workspace } = useSession();
  const role = useMyRole();
  const { taskGid = null } = useParams({ strict: false });
  const navigate = useNavigate();
  const [done, setDone] = usePreference<'yes' | 'no'>('myTasksDone', 'no');
  const [layout, setLayout] = usePreference<(typeof layouts)[number]>('myTasksLayout', 'list');
  const { list, tasks, together, loading } = useMyTasks(done === 'yes');
  const isOpen = taskGid !== null;
  const openTask = useCallback(
    (gid: string) => {
      if (isTemporary(gid)) return;
      void navigate({ to: '/my-tasks/task/$taskGid', params: { taskGid: gid }, replace: isOpen });
    },
    [navigate, isOpen],
  );
  const groups = useMemo(() => {
    const found = intoBuckets(tasks, today());
    const shown = buckets.filter((bucket) => found.has(bucket) || bucket === 'today' || bucket === 'noDate');
    const groups = shown.map((bucket) => ({
      gid: bucket as string,
      name: t(bucket),
      gids: found.get(bucket) ?? [],
    }));
    const gids = together.map(({ gid }) => gid);
    return gids.length > 0 ? [...groups, { gid: 'together', name: t('together'), gids }] : groups;
  }, [tasks, together, t]);
  const all = useMemo(() => [...tasks, ...together], [tasks, together]);
  const listGid = list?.gid;
  const host = useMemo<GridHost>(
    () => ({
      columns,
      fields: noFields,
      // Where a task stands follows from its due date; only subtasks have an order of their own.
      placeFor: ({ group, parent, after }) => {
        if (parent) return { in: 'task', parent, after };
        if (!listGid || (group !== 'today' && group !== 'noDate')) return null;
        const due_on = group === 'today' ? today() : null;
        const assignee = { gid: me.gid, name: me.name };
        return { in: 'mine', list: listGid, workspace: workspace.gid, assignee, due_on, after };
      },
      spotFor: ({ parent, after }) => (parent ? { in: 'task', parent, after } : null),
      openTask,
      openGid: taskGid,
      renderGroup: (group, folded, onToggle) => (
        <BucketHeader group={group} folded={folded} onToggle={onToggle} />
      ),
    }),
    [listGid, workspace.gid, me, openTask, taskGid],
  );

  const isEmpty = loading.isSuccess && all.length === 0;
  return (
    <>
      <PageTitle title={t('common:myTasks')} />
      <div className={classes.page}>
        <div className={classes.list}>
          <div className={classes.bar}>
            <div role="tablist" className={classes.layouts} aria-label={t('project:views')}>
              {layouts.map((name) => (
                <button
                  key={name}
                  type="button"
                  role="tab"
                  className={classes.layout}
                  aria-selected={layout === name}
                  onClick={() => setLayout(name)}
                >
                  {t(`project:${name}`)}
                </button>
              ))}
            </div>
            <Switch
              size="xs"
              label={t('showDone')}
              checked={done === 'yes'}
              onChange={(event) => setDone(event.currentTarget.checked ? 'yes' : 'no')}
            />
          </div>
          {isEmpty && layout === 'list' && (
            <EmptyState title={t('empty.title')} hint={t('empty.hint')}>
              {role && role !== 'guest' && (
                <Button component={Link} to="/import" variant="default">
                  {t('importer:title')}
                </Button>
              )}
            </EmptyState>
          )}
          {loading.error ? (
            <Problem error={loading.error} retry={() => void loading.refetch()} />
          ) : loading.isSuccess || all.length > 0 ? (
            layout === 'calendar' ? (
              <Suspense fallback={<SkeletonRows />}>
                <MyCalendar list={listGid} tasks={all} openGid={taskGid} openTask={openTask} />
              </Suspense>
            ) : (
              <TaskGrid host={host} groups={groups} />
            )
          ) : (
            <SkeletonRows />
          )}
        </div>
        {taskGid && (
          <Suspense>
            <TaskPane gid={taskGid} onClose={() => void navigate({ to: '/my-tasks' })} onOpen={openTask} />
          </Suspense>
        )}
      </div>
    </>
  );
}
