import { useQuery } from '@tanstack/react-query';
import { spanOf } from '@/features/task/plan/span';
import { useTasks } from '@/features/task/taskStore';
import { numberOf } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Problem } from '@/ui/Problem';
import { useRemoved } from '@/ui/removal';
import { AllocationRow } from './AllocationRow';
import { allocationsOfQuery } from './allocations';
import { plannedIn, useOpenDraft } from './draft/DraftContext';
import { plannedOf } from './draft/planned';
import { formatAmount } from './measure';
import type { Range } from './range';
import { TaskLine } from './TaskLine';
import classes from './Work.module.css';
import type { Workload } from './workload';
import { touches, workOfQuery } from './workOf';

type Props = { person: Workload; range: Range; openGid: string | null; onOpen: (gid: string) => void };

/** What somebody has to do in the days on screen, row by row: projects that they are allocated to, then tasks. */
export function PersonWork({ person, range, openGid, onOpen }: Props) {
  const { t } = useTranslation('workload');
  const { workspace } = useSession();
  const { assignee, periods } = person;
  const {
    data: gids,
    error,
    refetch,
  } = useQuery({
    ...workOfQuery(workspace.gid, assignee.gid, range),
    enabled: assignee.resource_type === 'user',
    placeholderData: (shown) => shown,
  });
  const open = useOpenDraft();
  const drafted = (open?.draft.changes ?? [])
    .filter(({ resource_type }) => resource_type === 'task')
    .map(({ resource }) => resource);
  const { data: allocations } = useQuery(allocationsOfQuery(workspace.gid, assignee.gid));
  const tasks = useTasks([...new Set([...(gids ?? []), ...drafted])])
    .map((task) => plannedIn(open, task))
    .filter((task) => {
      const span = spanOf(task);
      return (
        !task.completed && task.assignee?.gid === assignee.gid && span && touches(range, span.start, span.end)
      );
    });
  const removed = useRemoved();
  const planned = plannedOf(
    assignee.gid,
    [...(allocations ?? []), ...(open?.allocations ?? [])],
    open?.draft.changes ?? [],
  ).filter(
    ({ gid, start_date, end_date }) =>
      !removed.has(gid) && touches(range, numberOf(start_date), numberOf(end_date)),
  );
  const hidden = Math.max(0, ...Object.values(periods).map(({ hidden_tasks }) => hidden_tasks));
  const isLoaded = allocations && (gids || assignee.resource_type === 'placeholder');
  const isEmpty = isLoaded && tasks.length + planned.length === 0;
  if (error && !gids) return <Problem error={error} retry={() => void refetch()} />;
  return (
    <>
      {planned.map((allocation) => (
        <AllocationRow key={allocation.gid} allocation={allocation} range={range} />
      ))}
      {tasks.map((task) => (
        <TaskLine
          key={task.gid}
          task={task}
          person={assignee}
          range={range}
          isOpen={task.gid === openGid}
          onOpen={onOpen}
        />
      ))}
      {(isEmpty || hidden > 0) && (
        <div role="row" aria-level={2} className={classes.note}>
          <span role="gridcell">
            {hidden > 0 ? t('hiddenTasks', { count: hidden, amount: formatAmount(hidden) }) : t('nothing')}
          </span>
        </div>
      )}
    </>
  );
}
