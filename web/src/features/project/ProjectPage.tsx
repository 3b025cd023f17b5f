import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useCallback, useEffect, useMemo } from 'react';
import { noteRecent } from '@/features/home/home';
import { LevelContext } from '@/features/membership/level';
import { isSectionHidden, sectionEdits } from '@/features/section/editSections';
import { sectionsOf, sectionsQuery } from '@/features/section/sections';
import { isTemporary } from '@/features/task/temporary';
import { isGone } from '@/lib/api/ApiError';
import { lazily } from '@/lib/lazily';
import { whenQuiet } from '@/lib/whenQuiet';
import { ColorDot } from '@/ui/color/ColorDot';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import classes from './ProjectPage.module.css';
import { ProjectTabs } from './ProjectTabs';
import { projectQuery } from './project';
import {
  often,
  ProjectBoard,
  ProjectCalendar,
  ProjectDashboard,
  ProjectFiles,
  ProjectList,
  ProjectMessages,
  ProjectOverview,
  ProjectTimeline,
  ProjectWorkflow,
} from './projectViews';
import { ProjectMenu } from './settings/ProjectMenu';
import { useProjectTasks } from './useProjectTasks';
import { ProjectViewBar } from './view/ProjectViewBar';
import { useProjectView } from './view/useProjectView';
import { isPage, isWithoutTasks, viewIn } from './views';

const taskViews = {
  list: ProjectList,
  board: ProjectBoard,
  timeline: ProjectTimeline,
  calendar: ProjectCalendar,
};
const TaskPane = lazily(() => import('@/features/task/pane/TaskPane').then(({ TaskPane }) => TaskPane));
const route = getRouteApi('/frame/project/$projectGid');

/** A project in one of its views, and beside it the task that is open. */
export function ProjectPage() {
  const { projectGid } = route.useParams();
  const { taskGid = null } = useParams({ strict: false });
  const path = useLocation({ select: ({ pathname }) => pathname });
  const view = viewIn(path);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: project, error: projectError, refetch } = useQuery(projectQuery(projectGid));
  const { data: known } = useQuery(sectionsQuery(projectGid));
  const tasks = useProjectTasks(projectGid);
  const { isLoading } = useProjectView(projectGid);
  const edits = useMemo(() => sectionEdits(queryClient, sectionsOf(projectGid)), [queryClient, projectGid]);
  const sections = useMemo(() => known?.filter(({ gid }) => !isSectionHidden(gid)), [known]);

  const isThere = project !== undefined;
  useEffect(() => {
    // Nothing is lost where it is not noted.
    if (isThere) void noteRecent(projectGid).catch(() => {});
  }, [projectGid, isThere]);

  useEffect(
    () =>
      whenQuiet(() => {
        for (const code of [...often, TaskPane]) void code.load();
      }),
    [],
  );

  const isOpen = taskGid !== null;
  const openTask = useCallback(
    (gid: string) => {
      if (isTemporary(gid)) return;
      void navigate({
        to: `/project/$projectGid/${isWithoutTasks(view) ? 'list' : view}/task/$taskGid`,
        params: { projectGid, taskGid: gid },
        search: true,
        replace: isOpen,
      });
    },
    [navigate, projectGid, view, isOpen],
  );
  const closeTask = useCallback(
    () => void navigate({ to: `/project/$projectGid/${view}`, params: { projectGid }, search: true }),
    [navigate, projectGid, view],
  );

  const error = isGone(projectError) || !project ? projectError : tasks.error;
  if (error) {
    return (
      <Problem
        error={error}
        retry={() => {
          void refetch();
          tasks.retry();
        }}
      />
    );
  }
  const View = isPage(view) ? null : taskViews[view];
  return (
    <LevelContext value={project?.my_access_level ?? null}>
      <PageTitle title={project?.name ?? ''} before={project && <ColorDot color={project.color} />}>
        {project && <ProjectMenu project={project} />}
      </PageTitle>
      <div className={classes.page}>
        <ProjectTabs projectGid={projectGid} view={view} stillLoading={tasks.ready && !tasks.complete} />
        {!isPage(view) && <ProjectViewBar project={projectGid} layout={view} />}
        <div className={classes.work}>
          <div className={classes.view}>
            <Suspense fallback={<SkeletonRows />}>
              {view === 'overview' ? (
                <ProjectOverview
                  key={projectGid}
                  project={projectGid}
                  sections={sections}
                  openTask={openTask}
                />
              ) : view === 'dashboard' && sections && tasks.ready ? (
                <ProjectDashboard key={projectGid} project={projectGid} sections={sections} />
              ) : view === 'workflow' && sections && tasks.ready ? (
                <ProjectWorkflow
                  key={projectGid}
                  project={projectGid}
                  sections={sections}
                  edits={edits}
                  openTask={openTask}
                />
              ) : view === 'messages' ? (
                <ProjectMessages project={projectGid} />
              ) : view === 'files' ? (
                <ProjectFiles project={projectGid} openTask={openTask} />
              ) : View && sections && tasks.ready && !isLoading ? (
                <View
                  key={projectGid}
                  project={projectGid}
                  sections={sections}
                  edits={edits}
                  openGid={taskGid}
                  openTask={openTask}
                  isComplete={tasks.complete}
                />
              ) : (
                <SkeletonRows />
              )}
            </Suspense>
          </div>
          {taskGid && (
            <Suspense>
              <TaskPane gid={taskGid} onClose={closeTask} onOpen={openTask} />
            </Suspense>
          )}
        </div>
      </div>
    </LevelContext>
  );
}
