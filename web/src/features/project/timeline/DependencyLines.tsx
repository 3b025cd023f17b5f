import { removeDependency } from '@/features/task/plan/dependencies';
import { isConflict, type Moves, type Plan, spanIn } from '@/features/task/plan/plan';
import { isMilestone } from '@/features/task/plan/span';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Arrow } from './Arrow';
import classes from './DependencyLines.module.css';
import type { Point } from './linePath';
import { type Link, linksInSight } from './links';
import type { TimeAxis } from './useTimeAxis';

type Props = {
  links: readonly Link[];
  plan: Plan;
  moves: Moves;
  axis: TimeAxis;
  rowHeight: number;
  /** What a row keeps above its bar. */
  above: number;
  sight: { first: number; last: number; from: number; to: number };
  critical: ReadonlySet<string>;
  /** The lines of this task can be reached by Tab. */
  activeGid: string | null;
  selected: Link | null;
  /** A line being drawn, within the chart. */
  drawn: { from: Point; to: Point } | null;
  onSelect: (link: Link, at: Point) => void;
};

export function DependencyLines(props: Props) {
  const { links, plan, moves, axis, rowHeight, above, sight, critical, activeGid, selected, drawn } = props;
  const { t } = useTranslation('plan');
  const left = axis.x(sight.from);
  const top = sight.first * rowHeight;
  const name = (gid: string) => plan.tasks.get(gid)?.name ?? '';
  const centre = (row: number) => row * rowHeight + (above + rowHeight) / 2 - top;
  return (
    <svg
      className={classes.lines}
      style={{ left, top, width: axis.x(sight.to) - left, height: (sight.last - sight.first) * rowHeight }}
      aria-label={t('dependencies')}
    >
      {linksInSight(links, plan, moves, sight).map((link) => {
        const { blocker, waiting } = link;
        const end = spanIn(plan, moves, blocker);
        const start = spanIn(plan, moves, waiting);
        const tasks = [plan.tasks.get(blocker), plan.tasks.get(waiting)] as const;
        if (!end || !start || !tasks[0] || !tasks[1]) return null;
        const from = { x: axis.x(end.end + 1) - left - inset(tasks[0], axis.dayWidth), y: centre(link.from) };
        const to = { x: axis.x(start.start) - left + inset(tasks[1], axis.dayWidth), y: centre(link.to) };
        const isRed = isConflict(plan, moves, blocker, waiting);
        const isSelected = selected?.blocker === blocker && selected.waiting === waiting;
        const middle = { x: (from.x + to.x) / 2 + left, y: (from.y + to.y) / 2 + top };
        return (
          <g
            key={`${blocker} ${waiting}`}
            role="button"
            tabIndex={activeGid === blocker || activeGid === waiting ? 0 : -1}
            aria-label={t(isRed ? 'waitsInConflict' : 'waits', {
              waiting: name(waiting),
              blocker: name(blocker),
            })}
            className={classes.line}
            data-conflict={isRed || undefined}
            data-critical={(critical.has(blocker) && critical.has(waiting)) || undefined}
            data-selected={isSelected || undefined}
            onClick={(event) => {
              const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
              const at = box && { x: event.clientX - box.left + left, y: event.clientY - box.top + top };
              props.onSelect(link, at ?? middle);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') props.onSelect(link, middle);
              else if (event.key === 'Delete' || event.key === 'Backspace')
                removeDependency(waiting, blocker);
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          >
            <Arrow from={from} to={to} />
          </g>
        );
      })}
      {drawn && (
        <path
          className={classes.drawn}
          d={`M${drawn.from.x - left} ${drawn.from.y - top}L${drawn.to.x - left} ${drawn.to.y - top}`}
        />
      )}
    </svg>
  );
}

/** A milestone is drawn in the middle of its day. */
function inset(task: { resource_subtype: string }, dayWidth: number): number {
  return isMilestone(task) ? dayWidth / 2 - 9 : 1;
}
