import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { BaselineMenu } from '@/features/baseline/BaselineMenu';
import { useBaseline } from '@/features/baseline/useBaseline';
import type { Section } from '@/features/section/sections';
import { useRowHeight } from '@/features/task/grid/useRowHeight';
import { criticalPath } from '@/features/task/plan/criticalPath';
import { addDependency } from '@/features/task/plan/dependencies';
import { type Moves, spanIn } from '@/features/task/plan/plan';
import { pushed } from '@/features/task/plan/push';
import { replan } from '@/features/task/plan/replan';
import { UnscheduledTray } from '@/features/task/plan/UnscheduledTray';
import { rowKey } from '@/features/task/temporary';
import { workweek } from '@/lib/dates/workdays';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePreference } from '@/lib/preference';
import { EmptyState } from '@/ui/EmptyState';
import { projectQuery } from '../project';
import { useProjectPlan } from '../useProjectPlan';
import { useViewedSections } from '../view/useViewedSections';
import { DependencyLines } from './DependencyLines';
import { LinkMenu, type ShownLink } from './LinkMenu';
import { canLink, linksOf } from './links';
import { rowsOf } from './rows';
import { SectionLine } from './SectionLine';
import { headHeight, Sheet, SheetRow } from './Sheet';
import { TaskLine } from './TaskLine';
import classes from './Timeline.module.css';
import { TimelineBar } from './TimelineBar';
import { useBarDrag } from './useBarDrag';
import { useDayDrop } from './useDayDrop';
import { useNames } from './useNames';
import { daysInSight, rowsInSight, useSight } from './useSight';
import { useTimeAxis } from './useTimeAxis';
import { useTimelineKeys } from './useTimelineKeys';
import { useWheelZoom } from './useWheelZoom';

type Props = {
  project: string;
  sections: Section[];
  openGid: string | null;
  openTask: (gid: string) => void;
  /** All of its tasks are known. */
  isComplete: boolean;
};

/** A project as bars along the time, row by row, with what waits for what. */
export function ProjectTimeline({ project, sections, openGid, openTask, isComplete }: Props) {
  const { t } = useTranslation(['plan', 'task']);
  const scroller = useRef<HTMLDivElement>(null);
  const { data: about } = useQuery(projectQuery(project));
  const viewed = useViewedSections(project, sections);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [tray, setTray] = usePreference<'open' | 'closed'>('timeline.tray', 'closed');
  const [critical, setCritical] = usePreference<'on' | 'off'>('timeline.critical', 'off');
  const [shownLink, setShownLink] = useState<ShownLink | null>(null);
  const isWorkday = useMemo(() => workweek(), []);
  const rowHeight = useRowHeight();
  const names = useNames();
  const { nameWidth, above } = names;
  const { plan, first, last } = useProjectPlan(sections, viewed);
  const axis = useTimeAxis(scroller, first, last, nameWidth);
  const { rows, unscheduled } = useMemo(
    () => rowsOf(sections, viewed, plan, folded),
    [sections, viewed, plan, folded],
  );
  const links = useMemo(() => linksOf(rows, plan), [rows, plan]);
  const criticals = useMemo(
    () => (critical === 'on' ? criticalPath(plan, isWorkday) : none),
    [critical, plan, isWorkday],
  );
  const comparison = useBaseline(project);
  const sight = useSight(scroller, rowHeight);
  const drag = useBarDrag({
    scroller,
    dayWidth: axis.dayWidth,
    nameWidth,
    spanOf: (gid) => spanIn(plan, unmoved, gid),
    movesFor: (gid, span) => pushed(plan, new Map([[gid, span]]), isWorkday),
    onMove: replan,
    onLink: (blocker, waiting) => {
      if (canLink(plan, blocker, waiting)) addDependency(waiting, blocker);
    },
  });
  const dropDay = useDayDrop(scroller, axis, nameWidth);
  useWheelZoom(scroller, axis, nameWidth);

  const toggle = useCallback(
    (gid: string) =>
      setFolded((now) => {
        const next = new Set(now);
        if (!next.delete(gid)) next.add(gid);
        return next;
      }),
    [],
  );
  const keys = useTimelineKeys({
    scroller,
    rows,
    plan,
    axis,
    rowHeight,
    headHeight,
    nameWidth,
    isWorkday,
    onToggle: toggle,
  });

  // The pane takes room from the chart when it opens, and its task may be far along the time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the task or the room changes, not whenever the axis does.
  useEffect(() => {
    if (openGid) keys.show(openGid);
  }, [openGid, sight.width]);

  const seen = rowsInSight(sight, rowHeight, rows.length);
  const days = daysInSight(sight, axis.from, axis.dayWidth);
  const drawn = drag.linking && drawnLine(drag.linking);

  function drawnLine({ gid, x, y }: { gid: string; x: number; y: number }) {
    const span = spanIn(plan, drag.preview, gid);
    const row = rows.findIndex(({ key }) => key === gid);
    const element = scroller.current;
    if (!span || row < 0 || !element) return null;
    const box = element.getBoundingClientRect();
    const from = { x: axis.x(span.end + 1), y: row * rowHeight + rowHeight / 2 };
    return {
      from,
      to: {
        x: x - box.left - nameWidth + element.scrollLeft,
        y: y - box.top - headHeight + element.scrollTop,
      },
    };
  }

  const isEmpty = isComplete && rows.every((row) => row.kind === 'section' && row.count === 0);
  return (
    <div className={classes.timeline} data-color={about?.color ?? undefined}>
      <TimelineBar
        axis={axis}
        unscheduled={unscheduled.length}
        trayOpen={tray === 'open'}
        onTray={() => setTray(tray === 'open' ? 'closed' : 'open')}
        isCritical={critical === 'on'}
        onCritical={() => setCritical(critical === 'on' ? 'off' : 'on')}
      >
        <BaselineMenu project={project} comparison={comparison} />
      </TimelineBar>
      <div className={classes.work}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys and the pointer for what lies in it. */}
        <div
          ref={scroller}
          className={classes.scroller}
          data-drawing={drag.linking ? true : undefined}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
          {...drag.handlers}
        >
          <Sheet
            axis={axis}
            sight={days}
            isWorkday={isWorkday}
            names={names}
            nameTitle={t('task:columns.name')}
            rowHeight={rowHeight}
            rowCount={rows.length}
            label={t('task:tasks')}
            drawn={
              <>
                {dropDay !== null && (
                  <div
                    className={classes.drop}
                    style={{ left: axis.x(dropDay), width: Math.max(axis.dayWidth, 4) }}
                  />
                )}
                <DependencyLines
                  links={links}
                  plan={plan}
                  moves={drag.preview}
                  axis={axis}
                  rowHeight={rowHeight}
                  above={above}
                  sight={{ ...seen, ...days }}
                  critical={criticals}
                  activeGid={keys.active}
                  selected={shownLink?.link ?? null}
                  drawn={drawn}
                  onSelect={(link, at) => setShownLink({ link, at })}
                />
                <LinkMenu
                  shown={shownLink}
                  plan={plan}
                  isWorkday={isWorkday}
                  onClose={() => {
                    setShownLink(null);
                    if (keys.active) keys.focus(keys.active);
                  }}
                />
              </>
            }
          >
            {rows.slice(seen.first, seen.last).map((row, place) => {
              const isActive = keys.active === row.key;
              return (
                <SheetRow
                  key={row.kind === 'task' ? rowKey(row.gid) : row.key}
                  index={seen.first + place}
                  height={rowHeight}
                  kind={row.kind}
                >
                  {row.kind === 'section' ? (
                    <SectionLine row={row} axis={axis} isActive={isActive} onToggle={toggle} />
                  ) : (
                    <TaskLine
                      gid={row.gid}
                      plan={plan}
                      kept={comparison.spans.get(row.gid)}
                      moving={drag.preview.get(row.gid)}
                      from={axis.from}
                      dayWidth={axis.dayWidth}
                      isOpen={openGid === row.gid}
                      isActive={isActive}
                      isCritical={criticals.has(row.gid)}
                      onOpen={openTask}
                    />
                  )}
                </SheetRow>
              );
            })}
          </Sheet>
          {isEmpty && (
            <div className={classes.empty}>
              <EmptyState title={t('emptyTimeline.title')} hint={t('emptyTimeline.hint')} />
            </div>
          )}
        </div>
        {tray === 'open' && (
          <UnscheduledTray gids={unscheduled} onOpen={openTask} onClose={() => setTray('closed')} />
        )}
      </div>
    </div>
  );
}

const none: ReadonlySet<string> = new Set();
const unmoved: Moves = new Map();
