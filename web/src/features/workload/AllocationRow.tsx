import { IconDots } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, Suspense, useState } from 'react';
import { type Span, shifted, stretched } from '@/features/task/plan/span';
import { formatSpan, spokenSpan } from '@/features/task/plan/spanText';
import { dayAt, numberOf } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import { ColorDot } from '@/ui/color/ColorDot';
import { DropMenu } from '@/ui/DropMenu';
import { removeUndoably } from '@/ui/removal';
import { sayUndoable } from '@/ui/toasts';
import { type Allocation, deleteAllocation, type Planned } from './allocations';
import { changed, changeIn, useOpenDraft } from './draft/DraftContext';
import { planOfAllocation, withoutAllocation } from './draft/planned';
import { effortText } from './effortText';
import { placeIn, type Range } from './range';
import { useAllocationEdit } from './useAllocationEdit';
import { useSpanDrag } from './useSpanDrag';
import classes from './Work.module.css';
import { WorkBar } from './WorkBar';
import { workloadKey } from './workload';

const EditAllocationDialog = lazily(() =>
  import('./EditAllocationDialog').then(({ EditAllocationDialog }) => EditAllocationDialog),
);

type Props = { allocation: Allocation; range: Range };

/** That somebody is to work on a project, and how much; its bar is moved and stretched as on a timeline, and given to others. */
export function AllocationRow({ allocation, range }: Props) {
  const { t } = useTranslation(['workload', 'common']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const write = useAllocationEdit();
  const open = useOpenDraft();
  const [editing, setEditing] = useState(false);
  const { parent, assignee, effort, start_date, end_date } = allocation;
  const planned = { start: numberOf(start_date), end: numberOf(end_date) };
  const edit = (to: Planned) => {
    const after = { ...allocation, ...to };
    if (!open) return sayUndoable(write(allocation, after), t('common:undo'));
    const now = planOfAllocation(allocation);
    const change = changed(open, allocation.gid, 'allocation', now, planOfAllocation(after));
    const days = formatSpan({ start: numberOf(to.start_date), end: numberOf(to.end_date) });
    open.plan(change, t('plan.changed', { name: parent?.name, days }));
  };
  const moveTo = ({ start, end }: Span, to = assignee) =>
    edit({
      assignee: to,
      effort,
      start_date: dayAt(start),
      end_date: dayAt(end),
    });
  const { preview, handlers } = useSpanDrag(planned, range, moveTo);
  const span = preview ?? planned;
  const place = placeIn(range, span.start, span.end);
  if (!parent || !place) return null;

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    const days = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Enter') setEditing(true);
    else if (!days || !(event.shiftKey || event.altKey)) return;
    else if (!event.altKey) moveTo(shifted(planned, days));
    else moveTo(stretched(planned, event.shiftKey ? 'start' : 'end', days));
    event.preventDefault();
  }
  const remove = () => {
    const label = t('plan.removed', { name: parent.name });
    if (open) return open.replace(withoutAllocation(open.draft.changes, allocation), label);
    removeUndoably({
      gid: allocation.gid,
      label,
      run: async () => {
        await deleteAllocation(allocation.gid);
        await queryClient.invalidateQueries({ queryKey: workloadKey(workspace.gid) });
      },
    });
  };
  const much = effortText(t, effort);
  return (
    <div
      role="row"
      aria-level={2}
      aria-label={parent.name}
      className={classes.row}
      data-assignee={assignee.gid}
      data-name={assignee.name}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
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
        <DropMenu
          position="bottom-end"
          returnFocus
          target={
            <button
              type="button"
              className={classes.menu}
              aria-label={t('actionsFor', { name: parent.name })}
            >
              <IconDots size={16} stroke={1.6} />
            </button>
          }
          entries={[
            { kind: 'item', label: t('plan.edit'), run: () => setEditing(true) },
            { kind: 'item', label: t('plan.endsLater'), run: () => moveTo(stretched(planned, 'end', 7)) },
            { kind: 'item', label: t('plan.endsEarlier'), run: () => moveTo(stretched(planned, 'end', -7)) },
            { kind: 'item', label: t('weekLater'), run: () => moveTo(shifted(planned, 7)) },
            { kind: 'item', label: t('weekEarlier'), run: () => moveTo(shifted(planned, -7)) },
            { kind: 'item', label: t('plan.remove', { name: parent.name }), run: remove },
          ]}
        />
      </span>
      <span role="gridcell" className={classes.track}>
        <WorkBar
          place={place}
          label={`${parent.name}, ${much}, ${spokenSpan(span)}`}
          hint={formatSpan(span)}
          color={parent.color}
          kind="allocation"
          handlers={handlers}
          isPlanned={changeIn(open, allocation.gid) !== undefined}
          onClick={() => setEditing(true)}
        >
          {much}
        </WorkBar>
        <Suspense>
          {editing && (
            <EditAllocationDialog allocation={allocation} onSave={edit} onClose={() => setEditing(false)} />
          )}
        </Suspense>
      </span>
    </div>
  );
}
