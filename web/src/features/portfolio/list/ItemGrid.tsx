import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CustomField } from '@/features/field/field';
import { fieldOf } from '@/features/task/grid/columns';
import grid from '@/features/task/grid/TaskGrid.module.css';
import { useCellFocus, type WalkedGrid } from '@/features/task/grid/useCellFocus';
import { useKeptFocus } from '@/features/task/grid/useKeptFocus';
import { useRowHeight } from '@/features/task/grid/useRowHeight';
import { visibleRange } from '@/features/task/grid/visibleRange';
import { autoScrollForElements } from '@/lib/drag/drag';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useMediaQuery } from '@/lib/useMediaQuery';
import type { Item, PortfolioDetail } from '../portfolios';
import { ColumnHead } from './ColumnHead';
import { type BuiltIn, type Column, columnsFor, onPhones, templateOf } from './columns';
import { type ItemGridCommands, ItemGridContext } from './GridContext';
import { ItemRow } from './ItemRow';
import classes from './Items.module.css';
import type { ItemRow as Place } from './rows';
import { SumRow } from './SumRow';
import type { Sort } from './sorting';
import { useItemKeys } from './useItemKeys';

type Props = {
  portfolio: PortfolioDetail;
  fields: readonly CustomField[];
  rows: readonly Place[];
  items: readonly Item[];
  unfolded: ReadonlySet<string>;
  onToggle: (key: string) => void;
  sort: Sort | null;
  /** Whether nothing is left out, so that places mean something. */
  isWhole: boolean;
  onSort: (sort: Sort | null) => void;
  openStatus: (item: Item) => void;
  mayEditIn: (portfolio: string) => boolean;
};

type Walked = WalkedGrid<Column>;
/** Of the line with the columns' names, as in the style sheet. */
const headerHeight = 32;
const cardHeight = 112;

/** What is in a portfolio as a spreadsheet, of which only the rows in view exist; on phones as cards. */
export function ItemGrid(props: Props) {
  const { portfolio, rows, items, unfolded, onToggle, sort, isWhole, onSort, openStatus, mayEditIn } = props;
  const { t } = useTranslation('portfolio');
  const scroller = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery('(max-width: 767px)');
  const columns = useMemo(() => (isPhone ? onPhones : columnsFor(props.fields)), [isPhone, props.fields]);
  const fields = useMemo(() => new Map(props.fields.map((field) => [field.gid, field])), [props.fields]);
  const usualHeight = useRowHeight();
  const rowHeight = isPhone ? cardHeight : usualHeight;
  const [active, setActive] = useState<Walked['active']>(null);
  const [editing, setEditing] = useState<Walked['editing']>(null);
  const state = { rows, unfolded, active, setActive, editing, setEditing };
  const activeIndex = active ? rows.findIndex(({ key }) => key === active.key) : -1;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    scrollPaddingEnd: rowHeight,
    rangeExtractor: (range) => visibleRange(range, [], activeIndex).indexes,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another density, other heights.
  useEffect(() => virtual.measure(), [rowHeight]);
  useEffect(() => (scroller.current ? autoScrollForElements({ element: scroller.current }) : undefined), []);

  const focus = useCellFocus(scroller, virtual, state);
  useKeptFocus(scroller, state, focus);
  const latest = useRef({ focus, onToggle, openStatus, mayEditIn });
  useEffect(() => {
    latest.current = { focus, onToggle, openStatus, mayEditIn };
  });
  const commands = useMemo<ItemGridCommands>(
    () => ({
      columns,
      fields,
      edit: (key, column, typed) => latest.current.focus.edit(key, column, typed),
      stopEditing: () => latest.current.focus.stopEditing(),
      leaveEditing: (key) => latest.current.focus.leaveEditing(key),
      toggle: (key) => latest.current.onToggle(key),
      openStatus: (item) => latest.current.openStatus(item),
      mayEditIn: (gid) => latest.current.mayEditIn(gid),
      isOrdered: sort === null && isWhole,
    }),
    [columns, fields, sort, isWhole],
  );
  const onKeyDown = useItemKeys({ scroller, state, focus, commands });
  const tabStop = activeIndex >= 0 ? active : rows[0] ? { key: rows[0].key, column: 'name' as const } : null;

  return (
    <ItemGridContext value={commands}>
      <div
        ref={scroller}
        role="treegrid"
        aria-label={t('items')}
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length + 1}
        className={`${grid.grid} ${classes.grid}`}
        style={isPhone ? undefined : templateOf(columns)}
        data-narrow={isPhone || undefined}
        onKeyDown={onKeyDown}
        onFocus={focus.onFocus}
      >
        <div role="row" aria-rowindex={1} className={`${grid.header} ${classes.header}`}>
          {columns.map((column) => (
            <ColumnHead
              key={column}
              column={column}
              name={fields.get(fieldOf(column) ?? '')?.name ?? t(`columns.${column as BuiltIn}`)}
              sort={sort}
              onSort={onSort}
            />
          ))}
          <div role="columnheader" className={classes.end}>
            <span className="visually-hidden">{t('columns.actions')}</span>
          </div>
        </div>
        <div role="presentation" className={grid.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <ItemRow
                key={row.key}
                style={{ height: size, transform: `translateY(${start - headerHeight}px)` }}
                rowIndex={index + 2}
                row={row}
                isUnfolded={unfolded.has(row.key)}
                tabColumn={tabStop?.key === row.key ? tabStop.column : null}
                editing={editing?.key === row.key ? editing.column : null}
                typed={editing?.key === row.key ? editing.typed : undefined}
              />
            );
          })}
        </div>
        <SumRow
          rowIndex={rows.length + 2}
          columns={columns}
          fields={fields}
          portfolio={portfolio}
          items={items}
        />
      </div>
    </ItemGridContext>
  );
}
