import { Link } from '@tanstack/react-router';
import type { TimeAxis } from '@/features/project/timeline/useTimeAxis';
import { numberOf } from '@/lib/dates/dayNumber';
import { formatDay } from '@/lib/dates/formatDay';
import type { Item } from '../portfolios';
import classes from './PortfolioTimeline.module.css';
import type { Milestone } from './useMilestones';

type Props = { milestone: Milestone; project: Item; axis: TimeAxis };

/** The day of a milestone, on the line of its project. */
export function MilestoneMark({ milestone, project, axis }: Props) {
  const { gid, name, due_on, completed } = milestone;
  return (
    <Link
      to="/project/$projectGid/timeline/task/$taskGid"
      params={{ projectGid: project.gid, taskGid: gid }}
      className={classes.milestone}
      data-done={completed || undefined}
      data-color={project.color ?? undefined}
      style={{ left: axis.x(numberOf(due_on)) + axis.dayWidth / 2 }}
      title={`${name}, ${formatDay(due_on)}`}
      aria-label={`${name}, ${formatDay(due_on)}`}
      tabIndex={-1}
    />
  );
}
