import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatSpan, spokenSpan } from '@/features/task/plan/spanText';
import { numberOf } from '@/lib/dates/dayNumber';
import { ColorDot } from '@/ui/color/ColorDot';
import { formatAmount } from './measure';
import { placeIn, type Range } from './range';
import classes from './Work.module.css';
import { WorkBar } from './WorkBar';
import type { Allocation } from './workOf';

/** That somebody is to work on a project, and how much. */
export function AllocationRow({ allocation, range }: { allocation: Allocation; range: Range }) {
  const { t } = useTranslation('workload');
  const { parent, effort, start_date, end_date } = allocation;
  const span = { start: numberOf(start_date), end: numberOf(end_date) };
  const place = placeIn(range, span.start, span.end);
  if (!parent || !place) return null;
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
