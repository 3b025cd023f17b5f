import { useCallback, useMemo, useRef } from 'react';
import { headHeight, Sheet, SheetRow } from '@/features/project/timeline/Sheet';
import frame from '@/features/project/timeline/Timeline.module.css';
import { useBarDrag } from '@/features/project/timeline/useBarDrag';
import { useNames } from '@/features/project/timeline/useNames';
import { daysInSight, rowsInSight, useSight } from '@/features/project/timeline/useSight';
import { useTimeAxis } from '@/features/project/timeline/useTimeAxis';
import { useWheelZoom } from '@/features/project/timeline/useWheelZoom';
import { ZoomControls } from '@/features/project/timeline/ZoomControls';
import { useRowHeight } from '@/features/task/grid/useRowHeight';
import plan from '@/features/task/plan/PlanBar.module.css';
import { today } from '@/lib/dates/day';
import { numberOf } from '@/lib/dates/dayNumber';
import { workweek } from '@/lib/dates/workdays';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { EmptyState } from '@/ui/EmptyState';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { setDaysAloud } from '../editPortfolio';
import { rowsOf } from '../list/rows';
import { useItemLists } from '../list/useItemLists';
import { useToggled } from '../list/useToggled';
import type { PortfolioDetail } from '../portfolios';
import { Crossings } from './Crossings';
import { GroupLine } from './GroupLine';
import { ProjectLine } from './ProjectLine';
import { daysFor, spanOf } from './spans';
import { useBarKeys } from './useBarKeys';
import { useCrossings } from './useCrossings';
import { useMilestones } from './useMilestones';

const kept = { as: 'portfolio.timeline.zoom', first: 'months' } as const;

/** The projects of a portfolio as bars along the time; nested portfolios are groups of them. */
export function PortfolioTimeline({ portfolio }: { portfolio: PortfolioDetail }) {
  const { t } = useTranslation('portfolio');
  const { gid } = portfolio;
  const scroller = useRef<HTMLDivElement>(null);
  const [folded, toggle] = useToggled();
  const isUnfolded = useCallback((key: string) => !folded.has(key), [folded]);
  const { lists, isLoaded, error, retry } = useItemLists(gid, isUnfolded);
  const rows = useMemo(() => rowsOf(gid, lists, isUnfolded), [gid, lists, isUnfolded]);
  const spans = useMemo(() => rows.flatMap(({ item }) => spanOf(item) ?? []), [rows]);
  const now = numberOf(today());
  const first = spans.reduce((least, { start }) => Math.min(least, start), now);
  const last = spans.reduce((most, { end }) => Math.max(most, end), now);
  const isWorkday = useMemo(() => workweek(), []);
  const rowHeight = useRowHeight();
  const names = useNames();
  const { nameWidth } = names;
  const axis = useTimeAxis(scroller, first, last, nameWidth, kept);
  const sight = useSight(scroller, rowHeight);
  useWheelZoom(scroller, axis, nameWidth);
  const itemOf = (of: string) => rows.find(({ item }) => item.gid === of)?.item;
  const drag = useBarDrag({
    scroller,
    dayWidth: axis.dayWidth,
    nameWidth,
    spanOf: (of) => spanOf(itemOf(of)),
    movesFor: (of, span) => new Map([[of, span]]),
    onMove: (moves, of) => {
      const [item, span] = [itemOf(of), moves.get(of)];
      if (item && span) setDaysAloud(item, daysFor(item, span));
    },
  });
  const keys = useBarKeys({ scroller, rows, axis, rowHeight, headHeight, nameWidth, isUnfolded, toggle });
  const seen = rowsInSight(sight, rowHeight, rows.length);
  const days = daysInSight(sight, axis.from, axis.dayWidth);
  const inSight = rows.slice(seen.first, seen.last);
  const milestones = useMilestones(rows, seen);
  const crossings = useCrossings(rows, seen);

  if (error) return <Problem error={error} retry={retry} />;
  return (
    <div className={frame.timeline}>
      <div className={plan.bar}>
        <ZoomControls axis={axis} />
      </div>
      <div className={frame.work}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys and the pointer for what lies in it. */}
        <div
          ref={scroller}
          className={frame.scroller}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
          {...drag.handlers}
        >
          {!isLoaded && <SkeletonRows />}
          <Sheet
            axis={axis}
            sight={days}
            isWorkday={isWorkday}
            names={names}
            nameTitle={t('columns.name')}
            rowHeight={rowHeight}
            rowCount={rows.length}
            label={t('items')}
            drawn={
              <Crossings
                crossings={crossings}
                rows={rows}
                axis={axis}
                rowHeight={rowHeight}
                above={names.above}
                sight={seen}
                active={keys.active}
              />
            }
          >
            {inSight.map((row, place) => {
              const line = {
                row,
                axis,
                moving: drag.preview.get(row.item.gid),
                isActive: keys.active === row.key,
              };
              return (
                <SheetRow key={row.key} index={seen.first + place} height={rowHeight}>
                  {row.item.resource_type === 'portfolio' ? (
                    <GroupLine {...line} isUnfolded={isUnfolded(row.key)} onToggle={toggle} />
                  ) : (
                    <ProjectLine {...line} milestones={milestones.get(row.item.gid)} />
                  )}
                </SheetRow>
              );
            })}
          </Sheet>
          {isLoaded && rows.length === 0 && (
            <div className={frame.empty}>
              <EmptyState title={t('emptyTimeline.title')} hint={t('emptyTimeline.hint')} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
