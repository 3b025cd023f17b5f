import { Link, useNavigate } from '@tanstack/react-router';
import bar from '@/features/project/timeline/Bar.module.css';
import line from '@/features/project/timeline/Line.module.css';
import type { TimeAxis } from '@/features/project/timeline/useTimeAxis';
import { Grip } from '@/features/task/plan/Grip';
import type { Span } from '@/features/task/plan/span';
import { spokenSpan } from '@/features/task/plan/spanText';
import { asPercent } from '@/lib/i18n/asPercent';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { ColorDot } from '@/ui/color/ColorDot';
import { doneOf } from '../figures';
import { linkTo } from '../list/linkTo';
import type { ItemRow } from '../list/rows';
import { mayEditItem } from '../portfolios';
import { DatesOf } from './DatesOf';
import { MilestoneMark } from './MilestoneMark';
import classes from './PortfolioTimeline.module.css';
import { spanOf } from './spans';
import type { Milestone } from './useMilestones';

type Props = {
  row: ItemRow;
  axis: TimeAxis;
  moving: Span | undefined;
  isActive: boolean;
  milestones: readonly Milestone[] | undefined;
};

/** A project: the days that it goes, how much of it is done, and its milestones. */
export function ProjectLine({ row, axis, moving, isActive, milestones = [] }: Props) {
  const { t } = useTranslation(['portfolio', 'status']);
  const navigate = useNavigate();
  const { item, key, level } = row;
  const span = moving ?? spanOf(item);
  const done = doneOf(item.progress);
  const status = item.current_status_update;
  const mayEdit = mayEditItem(item);
  const words = [
    item.name,
    span ? spokenSpan(span) : t('noDates'),
    status && t(`status:types.${status.status_type}`),
    done !== null && t('percentDone', { percent: asPercent(done) }),
  ];
  const width = span ? Math.max((span.end - span.start + 1) * axis.dayWidth - 2, 6) : 0;
  return (
    <>
      <div role="rowheader" className={line.name} style={{ paddingLeft: (level - 1) * 22 + 30 }}>
        <ColorDot color={item.color} />
        <Link {...linkTo(item)} tabIndex={-1} className={classes.link}>
          {item.name}
        </Link>
        {!span && mayEdit && <DatesOf item={item} focusKey={key} isActive={isActive} />}
      </div>
      <div role="gridcell" className={line.track}>
        {span && (
          <div
            className={bar.bar}
            style={{ left: axis.x(span.start) + 1, width }}
            data-bar={item.gid}
            data-color={item.color ?? undefined}
            data-moving={moving !== undefined || undefined}
          >
            <button
              type="button"
              className={`${bar.body} ${classes.body}`}
              data-part={mayEdit ? 'move' : undefined}
              data-focus={key}
              tabIndex={isActive ? 0 : -1}
              aria-label={words.filter(Boolean).join(', ')}
              onClick={() => void navigate(linkTo(item))}
            >
              {done !== null && <span className={classes.done} style={{ width: `${done * 100}%` }} />}
            </button>
            {mayEdit && <Grip side="start" />}
            {mayEdit && <Grip side="end" />}
          </div>
        )}
        {!span && !mayEdit && (
          <button
            type="button"
            className="visually-hidden"
            data-focus={key}
            tabIndex={isActive ? 0 : -1}
            onClick={() => void navigate(linkTo(item))}
          >
            {words.filter(Boolean).join(', ')}
          </button>
        )}
        {milestones.map((milestone) => (
          <MilestoneMark key={milestone.gid} milestone={milestone} project={item} axis={axis} />
        ))}
      </div>
    </>
  );
}
