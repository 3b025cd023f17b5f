import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { formatSpan } from '@/features/task/plan/spanText';
import { perform } from '@/features/task/writeQueue';
import { numberOf } from '@/lib/dates/dayNumber';
import { paint } from '@/lib/paint';
import { useSession } from '@/lib/session/SessionContext';
import { remember } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import { type Allocation, allocationsOfQuery, type Planned, updateAllocation } from './allocations';
import { workloadKey } from './workload';

/** Changes how long and how much somebody is to work on a project; it shows at once and can be taken back. */
export function useAllocationEdit(assignee: string) {
  const queryClient = useQueryClient();
  const { workspace } = useSession();
  const { queryKey } = allocationsOfQuery(workspace.gid, assignee);

  const write = (gid: string, planned: Planned) =>
    void perform({
      key: `allocation:${gid}`,
      show: () =>
        paint(queryClient, queryKey, (known) =>
          known.map((one) => (one.gid === gid ? { ...one, ...planned } : one)),
        ),
      write: async () => void (await updateAllocation(gid, planned)),
      done: () => void queryClient.invalidateQueries({ queryKey: workloadKey(workspace.gid) }),
    });

  return ({ gid, parent, start_date, end_date, effort }: Allocation, planned: Planned) => {
    write(gid, planned);
    const step = remember({
      label: i18next.t('workload:plan.changed', {
        name: parent?.name,
        days: formatSpan({ start: numberOf(planned.start_date), end: numberOf(planned.end_date) }),
      }),
      undo: () => write(gid, { start_date, end_date, effort }),
      redo: () => write(gid, planned),
    });
    sayUndoable(step, i18next.t('undo'));
  };
}
