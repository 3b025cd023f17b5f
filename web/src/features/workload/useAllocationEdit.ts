import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { formatSpan } from '@/features/task/plan/spanText';
import { perform } from '@/features/task/writeQueue';
import { numberOf } from '@/lib/dates/dayNumber';
import { useSession } from '@/lib/session/SessionContext';
import { remember, type Undoable } from '@/lib/undo';
import { type Allocation, type Planned, updateAllocation } from './allocations';
import { workloadKey } from './workload';

/** Changes how long and how much somebody is to work on a project; it shows at once, and can be taken back. */
export function useAllocationEdit() {
  const queryClient = useQueryClient();
  const { workspace } = useSession();
  const queryKey = [...workloadKey(workspace.gid), 'allocations'];

  const write = (gid: string, planned: Planned, before: Planned) => {
    const show = (as: Planned) =>
      queryClient.setQueriesData<Allocation[]>({ queryKey }, (known) =>
        known?.map((one) => (one.gid === gid ? { ...one, ...as } : one)),
      );
    void perform({
      key: `allocation:${gid}`,
      show: () => {
        show(planned);
        return () => show(before);
      },
      write: async () => void (await updateAllocation(gid, planned)),
      done: () => void queryClient.invalidateQueries({ queryKey: workloadKey(workspace.gid) }),
    });
  };

  return ({ gid, parent, start_date, end_date, effort }: Allocation, planned: Planned): Undoable => {
    const before = { start_date, end_date, effort };
    write(gid, planned, before);
    return remember({
      label: i18next.t('workload:plan.changed', {
        name: parent?.name,
        days: formatSpan({ start: numberOf(planned.start_date), end: numberOf(planned.end_date) }),
      }),
      undo: () => write(gid, before, planned),
      redo: () => write(gid, planned, before),
    });
  };
}
