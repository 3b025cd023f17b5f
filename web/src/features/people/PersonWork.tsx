import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Search } from '@/features/search/search';
import { taskSearchQuery } from '@/features/search/searchTasks';
import type { TaskRow } from '@/features/task/taskRow';
import { useTasks } from '@/features/task/taskStore';
import { whenIdle } from '@/features/task/writeQueue';
import { today } from '@/lib/dates/day';
import { firstDayOfWeek } from '@/lib/i18n/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import { Problem } from '@/ui/Problem';
import rows from '@/ui/Rows.module.css';
import { SkeletonRows } from '@/ui/SkeletonRows';
import type { Person } from './people';
import { WorkRow } from './WorkRow';
import { byProject, ofThisWeek } from './workOf';

type Props = { person: Person; openGid: string | null; onOpen: (gid: string) => void };

/** The open tasks of somebody that the reader may see: what is for this week, then all by project. */
export function PersonWork({ person, openGid, onOpen }: Props) {
  const { t } = useTranslation('people');
  const { workspace, me } = useSession();
  const queryClient = useQueryClient();
  const search: Search = { 'assignee.any': person.gid, 'completed.is': 'false', sort: 'due_date' };
  const query = taskSearchQuery(workspace.gid, search);
  const { data: gids, error, refetch } = useQuery({ ...query, placeholderData: undefined });
  const tasks = useTasks(gids ?? []);
  const again = () => whenIdle(() => void queryClient.invalidateQueries({ queryKey: query.queryKey }));
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_type === 'task')) again();
  }, again);

  if (error && !gids) return <Problem error={error} retry={() => void refetch()} />;
  if (!gids) return <SkeletonRows />;
  if (tasks.length === 0) {
    const isMe = person.gid === me.gid;
    return (
      <Panel title={t('openTasks')}>
        <p className={rows.nothing}>{isMe ? t('nothingToDo') : t('nothingShared', { name: person.name })}</p>
      </Panel>
    );
  }
  const list = (label: string, some: readonly TaskRow[]) => (
    <ul className={rows.rows} aria-label={label}>
      {some.map((task) => (
        <WorkRow key={task.gid} task={task} isOpen={task.gid === openGid} onOpen={onOpen} />
      ))}
    </ul>
  );
  const week = ofThisWeek(tasks, today(), firstDayOfWeek());
  return (
    <>
      <Panel title={t('thisWeek')}>
        {week.length > 0 ? list(t('thisWeek'), week) : <p className={rows.nothing}>{t('freeWeek')}</p>}
      </Panel>
      {byProject(tasks).map(({ project, tasks: some }) => (
        <Panel key={project?.gid ?? ''} title={project?.name ?? t('noProject')}>
          {list(project?.name ?? t('noProject'), some)}
        </Panel>
      ))}
      <p>
        <Link to="/search" search={search}>
          {t('inSearch')}
        </Link>
      </p>
    </>
  );
}
