import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useCallback, useRef } from 'react';
import { workspaceFieldsQuery } from '@/features/field/field';
import { whenIdle } from '@/features/task/writeQueue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { PageTitle } from '@/ui/PageTitle';
import { FoundPeople } from './FoundPeople';
import { FoundProjects } from './FoundProjects';
import { FoundTasks } from './FoundTasks';
import { KindChoice } from './KindChoice';
import { SavedSearches } from './SavedSearches';
import classes from './SearchPage.module.css';
import { SortChoice } from './SortChoice';
import type { Search } from './search';
import { Terms } from './Terms';
import { useAsked } from './useAsked';
import { Words } from './Words';

const TaskPane = lazily(() => import('@/features/task/pane/TaskPane').then(({ TaskPane }) => TaskPane));
const gatherFor = 400;

/** What the whole workspace has, by words and conditions; its address is the search. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const { workspace } = useSession();
  const [search, change] = useAsked();
  const { taskGid = null } = useParams({ strict: false });
  const navigate = useNavigate();
  const { data: custom = [] } = useQuery(workspaceFieldsQuery(workspace.gid));
  useSearchLive(workspace.gid);

  const openTask = useCallback(
    (gid: string) =>
      void navigate({
        to: '/search/task/$taskGid',
        params: { taskGid: gid },
        search: (now: Search) => now,
        replace: taskGid !== null,
      }),
    [navigate, taskGid],
  );
  const { kind = 'tasks', text = '' } = search;
  return (
    <>
      <PageTitle title={t('title')} />
      <div className={classes.page}>
        <div className={classes.list}>
          <SavedSearches search={search} onOpen={change} />
          <search className={classes.asked}>
            <div className={classes.words}>
              <KindChoice kind={kind} onChange={(next) => change({ ...search, kind: next })} />
              <Words
                text={text}
                hint={t(`wordsHints.${kind}`)}
                onChange={(next) => change({ ...search, text: next })}
              />
              {kind !== 'people' && (
                <SortChoice
                  search={search}
                  custom={custom}
                  onChange={(sort) => change({ ...search, sort })}
                />
              )}
            </div>
            {kind !== 'people' && <Terms key={kind} search={search} custom={custom} onChange={change} />}
          </search>
          <div className={classes.results}>
            {kind === 'tasks' && <FoundTasks search={search} openGid={taskGid} openTask={openTask} />}
            {kind === 'projects' && <FoundProjects search={search} />}
            {kind === 'people' && <FoundPeople text={text} />}
          </div>
        </div>
        {taskGid && (
          <Suspense>
            <TaskPane
              gid={taskGid}
              onClose={() => void navigate({ to: '/search', search: (now: Search) => now })}
              onOpen={openTask}
            />
          </Suspense>
        )}
      </div>
    </>
  );
}

const searched = ['task', 'project', 'workspace_membership'];

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
    if (changes.some(({ resource }) => searched.includes(resource.resource_type))) again();
  }, again);
}
