import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatSpan, spokenSpan } from '@/features/task/plan/spanText';
import { numberOf } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { ColorDot } from '@/ui/color/ColorDot';
import { removeUndoably } from '@/ui/removal';
import { type Allocation, deleteAllocation } from './allocations';
import { formatAmount } from './measure';
import { placeIn, type Range } from './range';
import classes from './Work.module.css';
import { WorkBar } from './WorkBar';
import { workloadKey } from './workload';

/** That somebody is to work on a project, and how much. */
export function AllocationRow({ allocation, range }: { allocation: Allocation; range: Range }) {
  const { t } = useTranslation('workload');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { parent, effort, start_date, end_date } = allocation;
  const span = { start: numberOf(start_date), end: numberOf(end_date) };
  const place = placeIn(range, span.start, span.end);
  if (!parent || !place) return null;
  const remove = () =>
    removeUndoably({
      gid: allocation.gid,
      label: t('plan.removed', { name: parent.name }),
      run: async () => {
        await deleteAllocation(allocation.gid);
        await queryClient.invalidateQueries({ queryKey: workloadKey(workspace.gid) });
      },
    });
  const much = effort ? t(`effort.${effort.type}`, { amount: formatAmount(effort.value) }) : t('effort.open');
  return (
    <div role="row" aria-level={2} aria-label={parent.name} className={classes.row} tabIndex={0}>
      <span role="rowheader" className={classes.name}>
        <ColorDot color={parent.color} />
        <Link
          to="/project/$projectGid"
          params={{ projectGid: parent.gid }}
          className={classes.open}
          tabIndex={-1}
        >
          {parent.name}
        </Link>
        <button
          type="button"
          className={classes.menu}
          aria-label={t('plan.remove', { name: parent.name })}
          onClick={remove}
        >
          <IconX size={16} stroke={1.6} />
        </button>
      </span>
      <span role="gridcell" className={classes.track}>
        <WorkBar
          place={place}
          label={`${parent.name}, ${much}, ${spokenSpan(span)}`}
          hint={formatSpan(span)}
          color={parent.color}
          kind="allocation"
        >
          {much}
        </WorkBar>
      </span>
    </div>
  );
}
