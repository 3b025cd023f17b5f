import { useNavigate } from '@tanstack/react-router';
import { Arrow } from '@/features/project/timeline/Arrow';
import classes from '@/features/project/timeline/DependencyLines.module.css';
import type { TimeAxis } from '@/features/project/timeline/useTimeAxis';
import { numberOf } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { ItemRow } from '../list/rows';
import type { Rows } from './blocks';
import { type Crossing, placesOf } from './crossings';
import own from './PortfolioTimeline.module.css';
import { spanOf } from './spans';

type Props = {
  crossings: readonly Crossing[];
  rows: readonly ItemRow[];
  axis: TimeAxis;
  rowHeight: number;
  /** What a row keeps above its bar. */
  above: number;
  sight: Rows;
  /** The lines of this row can be reached by Tab. */
  active: string | null;
};

/** Lines from projects to those that wait for them, from the day that is waited for to the day that waits. */
export function Crossings({ crossings, rows, axis, rowHeight, above, sight, active }: Props) {
  const { t } = useTranslation('portfolio');
  const navigate = useNavigate();
  const places = placesOf(rows);
  const centre = (row: number) => row * rowHeight + (above + rowHeight) / 2;
  const open = ({ waiting, pairs }: Crossing) => {
    const task = pairs.find(({ isLate }) => isLate) ?? pairs[0];
    if (!task) return;
    const params = { projectGid: waiting, taskGid: task.task };
    void navigate({ to: '/project/$projectGid/timeline/task/$taskGid', params });
  };
  return (
    <svg
      className={`${classes.lines} ${own.crossings}`}
      style={{ left: 0, top: 0, width: axis.width, height: rows.length * rowHeight }}
      aria-label={t('crossings')}
    >
      {crossings.map((crossing) => {
        const [first, second] = [places.get(crossing.blocker), places.get(crossing.waiting)];
        if (first === undefined || second === undefined) return null;
        if (Math.max(first, second) < sight.first || Math.min(first, second) >= sight.last) return null;
        const [blocker, waiting] = [rows[first]?.item, rows[second]?.item];
        const ends = lastOf(crossing) ?? spanOf(blocker)?.end;
        const begins = firstOf(crossing) ?? spanOf(waiting)?.start;
        if (ends === undefined || begins === undefined) return null;
        const late = crossing.pairs.filter(({ isLate }) => isLate).length;
        const words = { waiting: waiting?.name, blocker: blocker?.name, count: crossing.pairs.length };
        const label = t('crossing', words) + (late > 0 ? `, ${t('crossingLate', { count: late })}` : '');
        const isActive = [rows[first]?.key, rows[second]?.key].includes(active ?? '');
        return (
          <g
            key={`${crossing.blocker} ${crossing.waiting}`}
            role="link"
            tabIndex={isActive ? 0 : -1}
            aria-label={label}
            className={classes.line}
            data-conflict={late > 0 || undefined}
            onClick={() => open(crossing)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') open(crossing);
            }}
          >
            <title>{label}</title>
            <circle cx={axis.x(ends + 1)} cy={centre(first)} r={3} className={own.from} />
            <Arrow
              from={{ x: axis.x(ends + 1), y: centre(first) }}
              to={{ x: axis.x(begins), y: centre(second) }}
            />
          </g>
        );
      })}
    </svg>
  );
}

function lastOf({ pairs }: Crossing): number | undefined {
  const days = pairs.flatMap(({ ends }) => (ends ? [numberOf(ends)] : []));
  return days.length > 0 ? Math.max(...days) : undefined;
}

function firstOf({ pairs }: Crossing): number | undefined {
  const days = pairs.flatMap(({ begins }) => (begins ? [numberOf(begins)] : []));
  return days.length > 0 ? Math.min(...days) : undefined;
}
