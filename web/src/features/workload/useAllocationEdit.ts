import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { formatSpan } from '@/features/task/plan/spanText';
import { perform } from '@/features/task/writeQueue';
import { numberOf } from '@/lib/dates/dayNumber';
import { useSession } from '@/lib/session/SessionContext';
import { remember, type Undoable } from '@/lib/undo';
import { type Allocation, createAllocation, deleteAllocation, updateAllocation } from './allocations';
import { showAllocation } from './showAllocation';
import { workloadKey } from './workload';

/** Makes one allocation of another, a new one of nothing, or nothing of one; it shows at once, and can be taken back. */
export function useAllocationEdit() {
  const queryClient = useQueryClient();
  const { workspace } = useSession();

  return (before: Allocation | null, after: Allocation | null): Undoable => {
    const key = before?.gid ?? after?.gid ?? '';
    // What is made, also again when its removal is taken back, gets its gid from the server.
    let gid = key;
    const write = (from: Allocation | null, to: Allocation | null) =>
      void perform({
        key: `allocation:${key}`,
        show: () => {
          const of = (some: Allocation | null) => some && { ...some, gid };
          const shown = gid;
          showAllocation(queryClient, workspace.gid, shown, of(to));
          return () => showAllocation(queryClient, workspace.gid, shown, of(from));
        },
        write: async () => {
          if (!to) await deleteAllocation(gid);
          else if (from) await updateAllocation(gid, to);
          else gid = await create(to);
        },
        done: () => void queryClient.invalidateQueries({ queryKey: workloadKey(workspace.gid) }),
      });
    write(before, after);
    return remember({
      label: said(before, after),
      undo: () => write(after, before),
      redo: () => write(before, after),
    });
  };
}

async function create({ assignee, parent, start_date, end_date, effort }: Allocation): Promise<string> {
  const made = await createAllocation({
    assignee: assignee.gid,
    parent: parent?.gid ?? '',
    start_date,
    end_date,
    effort,
  });
  return made.gid;
}

function said(before: Allocation | null, after: Allocation | null): string {
  const { start_date, end_date, parent } = after ?? before ?? {};
  const isGiven = before !== null && after?.assignee.gid !== before.assignee.gid;
  if (isGiven && after?.assignee.name)
    return i18next.t('workload:saidGiven', { name: parent?.name, person: after.assignee.name });
  if (!after || !start_date || !end_date) return i18next.t('workload:plan.removed', { name: parent?.name });
  const days = formatSpan({ start: numberOf(start_date), end: numberOf(end_date) });
  return i18next.t('workload:plan.changed', { name: parent?.name, days });
}
