import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { CustomField } from '@/features/field/field';
import { type Column, fieldOf, type Widths } from '@/features/task/grid/columns';
import type { GridHost } from '@/features/task/grid/GridContext';
import type { MenuEntry } from '@/ui/menuEntry';
import { ColumnHeader } from './ColumnHeader';
import { columnsIn, withColumn } from './columnsIn';
import type { Total } from './settings';
import { TotalCell } from './TotalCell';
import type { Viewing } from './viewing';

export type Columns = Pick<GridHost, 'columns' | 'fields' | 'renderHeader' | 'renderTotal'> & {
  widths: Widths;
};

/**
 * The columns of a list as its view has them.
 *
 * @param renderFieldMenu the menu at the name of a custom field's column, after what all columns have
 */
export function useColumns(
  viewing: Viewing,
  renderFieldMenu?: (field: CustomField, entries: readonly (MenuEntry | false)[]) => ReactNode,
): Columns {
  const { settings, fields, without, change } = viewing;
  /** While an edge is dragged; what comes of it is kept at its end. */
  const [dragged, setDragged] = useState<{ column: Column; width: number } | null>(null);
  const all = useMemo(() => columnsIn(settings, fields, without), [settings, fields, without]);
  const columns = useMemo(
    () => all.filter(({ hidden }) => !hidden).map(({ field }) => field as Column),
    [all],
  );
  const widths = useMemo(() => {
    const chosen = new Map(all.flatMap(({ field, width }) => (width ? [[field, width] as const] : [])));
    return dragged ? new Map([...chosen, [dragged.column, dragged.width]]) : chosen;
  }, [all, dragged]);
  const byGid = useMemo(() => new Map(fields.map((field) => [field.gid, field])), [fields]);
  const totals = useMemo(
    () => new Map(all.flatMap(({ field, total }) => (total ? [[field, total] as const] : []))),
    [all],
  );
  const resize = useCallback(
    (column: Column, width: number, isFinal: boolean) => {
      setDragged(isFinal ? null : { column, width });
      if (isFinal) change({ columns: withColumn(all, column, { width }) });
    },
    [all, change],
  );
  const renderHeader = useCallback(
    (column: Column) => (
      <ColumnHeader
        viewing={viewing}
        columns={all}
        column={column}
        field={byGid.get(fieldOf(column) ?? '')}
        onResize={resize}
        renderFieldMenu={renderFieldMenu}
      />
    ),
    [viewing, all, byGid, resize, renderFieldMenu],
  );
  const renderTotal = useCallback(
    (column: Column, gids: readonly string[]) => {
      const total = totals.get(column);
      return (
        total && (
          <TotalCell
            column={column}
            field={byGid.get(fieldOf(column) ?? '')}
            total={total as Total}
            gids={gids}
          />
        )
      );
    },
    [totals, byGid],
  );
  return {
    columns,
    fields: byGid,
    widths,
    renderHeader,
    renderTotal: totals.size > 0 ? renderTotal : undefined,
  };
}
