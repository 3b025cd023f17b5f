import { Button, Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useCallback, useMemo } from 'react';
import { useMay } from '@/features/role/useMay';
import { sectionEdits } from '@/features/section/editSections';
import type { Given } from '@/features/task/createTask';
import { isTemporary } from '@/features/task/temporary';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { usePreference } from '@/lib/preference';
import { useSession } from '@/lib/session/SessionContext';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { MyList } from './MyList';
import { MyTasksBar } from './MyTasksBar';
import classes from './MyTasksPage.module.css';
import { ownHolder } from './ownSections';
import { useMyTasks } from './useMyTasks';
import { useMyView } from './useMyView';

const TaskPane = lazily(() => import('@/features/task/pane/TaskPane').then(({ TaskPane }) => TaskPane));
const MyBoard = lazily(() => import('./MyBoard').then(({ MyBoard }) => MyBoard));
const MyCalendar = lazily(() => import('./MyCalendar').then(({ MyCalendar }) => MyCalendar));
const layouts = ['list', 'board', 'calendar'] as const;

/** What the reader has to do, as they arrange it for themselves. */
export function MyTasksPage() {
  const { t } = useTranslation(['mytasks', 'common', 'project']);
  const { me, workspace } = useSession();
  const mayImport = useMay('import_data');
  const { taskGid = null } = useParams({ strict: false });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [done, setDone] = usePreference<'yes' | 'no'>('myTasksDone', 'no');
  const [layout, setLayout] = usePreference<(typeof layouts)[number]>('myTasksLayout', 'list');
  const { list, sections, tasks, together, loading } = useMyTasks(done === 'yes');
  const viewed = useMyView(sections);
  const listGid = list?.gid ?? '';
  const edits = useMemo(() => sectionEdits(queryClient, ownHolder(listGid)), [queryClient, listGid]);
  const given = useMemo<Given>(
    () => ({
      shown: { assignee: { gid: me.gid, name: me.name } },
      fields: { workspace: workspace.gid, assignee: me.gid },
    }),
    [me.gid, me.name, workspace.gid],
  );
  const isOpen = taskGid !== null;
  const openTask = useCallback(
    (gid: string) => {
      if (isTemporary(gid)) return;
      void navigate({ to: '/my-tasks/task/$taskGid', params: { taskGid: gid }, replace: isOpen });
    },
    [navigate, isOpen],
  );

  const shared = { viewed, given, sections, edits, openGid: taskGid, openTask };
  const isEmpty = loading.isSuccess && tasks.length + together.length === 0;
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
          <MyTasksBar viewed={viewed} hasColumns={layout === 'list'} list={list} />
          {isEmpty && layout === 'list' && (
            <EmptyState title={t('empty.title')} hint={t('empty.hint')}>
              {mayImport && (
                <Button component={Link} to="/import" variant="default">
                  {t('import')}
                </Button>
              )}
            </EmptyState>
          )}
          {loading.error ? (
            <Problem error={loading.error} retry={() => void loading.refetch()} />
          ) : sections.length > 0 && (loading.isSuccess || tasks.length > 0) ? (
            <div className={classes.work}>
              <Suspense fallback={<SkeletonRows />}>
                {layout === 'list' && <MyList {...shared} together={together} />}
                {layout === 'board' && <MyBoard {...shared} />}
                {layout === 'calendar' && (
                  <MyCalendar viewed={viewed} given={given} openGid={taskGid} openTask={openTask} />
                )}
              </Suspense>
            </div>
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
