import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { copyText } from '@/lib/copyText';
import { autoScrollForElements } from '@/lib/drag/drag';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { whenQuiet } from '@/lib/whenQuiet';
import { LazyDatePanel } from '../fields/LazyDatePanel';
import { useMayEditTask } from '../mayEdit';
import { LazySelectionBar } from '../select/LazySelectionBar';
import { useGridSelect } from '../select/useGridSelect';
import { AddRow } from './AddRow';
import cell from './Cell.module.css';
import { type BuiltInColumn, fieldOf, templateOf, type Widths } from './columns';
import { DraftRow } from './DraftRow';
import { type GridCommands, GridCommandsContext, type GridHost } from './GridContext';
import { GroupRow } from './GroupRow';
import { type Group, isTaskRow } from './rows';
import classes from './TaskGrid.module.css';
import { TaskGridRow } from './TaskGridRow';
import { TotalRow } from './TotalRow';
import { useCellFocus } from './useCellFocus';
import { useDraft } from './useDraft';
import { useGridClipboard } from './useGridClipboard';
import { useGridKeys } from './useGridKeys';
import { useGridState } from './useGridState';
import { useHeldEnter } from './useHeldEnter';
import { useKeptFocus } from './useKeptFocus';
import { useLayout } from './useLayout';
import { useRowHeight } from './useRowHeight';
import { visibleRange } from './visibleRange';

type Props = { host: GridHost; groups: readonly Group[]; widths?: Widths };

const noWidths: Widths = new Map();

/** Of the line with the columns' names, as in the style sheet. */
const headerHeight = 32;

/** Tasks as a spreadsheet: only the rows in view exist, and every cell can be walked to and edited. */
export function TaskGrid({ host: wanted, groups, widths = noWidths }: Props) {
  const { t } = useTranslation('task');
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useLayout(scroller, wanted.columns);
  const host = useMemo(() => ({ ...wanted, columns: layout.columns }), [wanted, layout]);
  const { placeFor } = host;
  const canAdd = useCallback(
    (group: string) => placeFor({ group, parent: null, after: null }) !== null,
    [placeFor],
  );
  const state = useGridState(groups, canAdd, host.renderTotal !== undefined);
  const { rows, active, editing } = state;
  const rowHeight = useRowHeight();
  const mayEdit = useMayEditTask();
  const groupHeight = Math.min(rowHeight, 36) + 12;
  const sticky = useMemo(() => rows.flatMap((row, index) => (row.kind === 'group' ? [index] : [])), [rows]);
  const activeIndex = active ? rows.findIndex(({ key }) => key === active.key) : -1;
  const stuck = useRef(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight + groupHeight,
    rangeExtractor: (range) => {
      const found = visibleRange(range, sticky, activeIndex);
      stuck.current = found.stuck;
      return found.indexes;
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another density, other heights.
  useEffect(() => virtual.measure(), [rowHeight]);

  useEffect(() => (scroller.current ? autoScrollForElements({ element: scroller.current }) : undefined), []);

  useEffect(() => whenQuiet(() => void LazyDatePanel.load()), []);
  const focus = useCellFocus(scroller, virtual, state);
  useKeptFocus(scroller, state, focus);
  useHeldEnter(state);
  const draft = useDraft(host, state, focus);
  const onKeyDown = useGridKeys({ host, mayEdit, state, focus, draft, scroller });
  const select = useGridSelect(host, state, focus, scroller);
  const clipboard = useGridClipboard({ host, mayEdit, state, scroller });

  const latest = useRef({ host, state, focus, draft });
  useEffect(() => {
    latest.current = { host, state, focus, draft };
  });
  const commands = useMemo<GridCommands>(
    () => ({
      edit: (key, column, typed) => latest.current.focus.edit(key, column, typed),
      stopEditing: () => latest.current.focus.stopEditing(),
      leaveEditing: (key) => latest.current.focus.leaveEditing(key),
      toggleSubtasks: (key, gid) => latest.current.state.toggleSubtasks(key, gid),
      startDraft: (wanted) => latest.current.draft.start(wanted),
      open: (gid) => latest.current.host.openTask(gid),
      partsOf: host.partsOf,
      mayEdit,
    }),
    [host.partsOf, mayEdit],
  );

  const all = useMemo(() => [...new Set(groups.flatMap(({ gids }) => gids))], [groups]);
  const first = rows.findIndex(isTaskRow);
  const tabStop = activeIndex >= 0 ? active : first >= 0 ? { key: rows[first]?.key, column: 'name' } : null;
  return (
    <GridCommandsContext value={commands}>
      <LazySelectionBar host={host} groups={groups} onCopy={() => void copyText(clipboard.chosenText())} />
      <div
        ref={scroller}
        role="treegrid"
        aria-label={t('tasks')}
        aria-rowcount={rows.length + (host.renderTotal ? 2 : 1)}
        aria-colcount={host.columns.length}
        className={classes.grid}
        style={templateOf(layout, widths)}
        data-narrow={layout.narrow || undefined}
        aria-multiselectable
        onKeyDownCapture={select.onKeyDown}
        onKeyDown={onKeyDown}
        onClickCapture={select.onClick}
        onFocus={focus.onFocus}
        onCopy={clipboard.onCopy}
        onPaste={clipboard.onPaste}
      >
        <div role="row" aria-rowindex={1} className={classes.header}>
          {host.columns.map((column, place) => {
            const field = host.fields.get(fieldOf(column) ?? '');
            return (
              <div
                key={column}
                role="columnheader"
                data-column={column}
                className={cell.cell}
                // Said outright, since what stands at the end lies over all of them.
                style={{ gridColumn: place + 1 }}
              >
                {host.renderHeader?.(column) ?? field?.name ?? t(`columns.${column as BuiltInColumn}`)}
              </div>
            );
          })}
          {!layout.narrow && host.headerEnd && (
            <div role="columnheader" className={classes.headerEnd}>
              {host.headerEnd}
            </div>
          )}
        </div>
        <div role="presentation" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index];
            if (!row) return null;
            const isStuck = row.kind === 'group' && index === stuck.current;
            const style = isStuck
              ? { height: size }
              : { height: size, transform: `translateY(${start - headerHeight}px)` };
            const at = { style, rowIndex: index + 2, isStuck };
            if (row.kind === 'group') {
              return (
                <GroupRow key={row.key} {...at} group={row.group} folded={state.folded.has(row.group.gid)}>
                  {host.renderGroup(row.group, state.folded.has(row.group.gid), () =>
                    state.toggleGroup(row.group.gid),
                  )}
                </GroupRow>
              );
            }
            if (row.kind === 'total')
              return (
                <TotalRow key={row.key} {...at} name={row.group.name} gids={row.group.gids} host={host} />
              );
            if (row.kind === 'draft')
              return <DraftRow key={row.key} {...at} level={row.level} draft={draft} />;
            if (row.kind === 'add')
              return <AddRow key={row.key} {...at} group={row.group} groups={groups} isTabStop={first < 0} />;
            return (
              <TaskGridRow
                key={row.key}
                {...at}
                row={row}
                host={host}
                unfolded={state.unfolded.has(row.key)}
                tabColumn={tabStop?.key === row.key ? (tabStop.column as never) : null}
                editing={editing?.key === row.key ? editing.column : null}
                typed={editing?.key === row.key ? editing.typed : undefined}
                isOpen={host.openGid === row.gid}
              />
            );
          })}
        </div>
        {host.renderTotal && (
          <TotalRow rowIndex={rows.length + 2} name={t('allTasks')} gids={all} host={host} />
        )}
      </div>
    </GridCommandsContext>
  );
}
