import type { Column } from '@/features/task/grid/columns';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { announce } from '@/ui/announce';
import type { MenuEntry } from '@/ui/menuEntry';
import { withColumn, withMoved } from './columnsIn';
import type { ColumnSetting } from './settings';
import { isGroupable, kindOf } from './viewFields';
import type { Viewing } from './viewing';

/** What can be done at any column: sort and group by it, move it, hide it. */
export function useColumnEntries(
  { settings, fields, change }: Viewing,
  columns: readonly ColumnSetting[],
  column: Column,
  name: string,
): (MenuEntry | false)[] {
  const { t } = useTranslation('view');
  const kind = kindOf(column, new Map(fields.map((field) => [field.gid, field])));
  const shown = columns.filter(({ hidden }) => !hidden);
  const place = shown.findIndex(({ field }) => field === column);

  function sort(descending: boolean) {
    const others = settings.sorts.filter(({ field }) => field !== column);
    change({ sorts: [{ field: column, descending }, ...others].slice(0, 10) });
  }
  /** Past the one that shows beside it, whatever hidden ones lie between. */
  function move(step: 1 | -1) {
    const beside = shown[place + step];
    const others = columns.filter(({ field }) => field !== column);
    const at = others.findIndex(({ field }) => field === beside?.field);
    change({ columns: withMoved(columns, column, step < 0 ? at : at + 1) });
    announce(t('columnMoved', { name, place: place + step + 1, count: shown.length }));
  }
  const item = (label: string, run: () => void, disabled = false): MenuEntry => ({
    kind: 'item',
    label,
    run,
    disabled,
  });
  const sorts = kind && [item(t('sortUp'), () => sort(false)), item(t('sortDown'), () => sort(true))];
  const group = kind && isGroupable(kind) && item(t('groupByThis'), () => change({ group_by: column }));
  const places: (MenuEntry | false)[] = [
    { kind: 'line' },
    item(t('moveLeft'), () => move(-1), place <= 1),
    item(t('moveRight'), () => move(1), place === shown.length - 1),
    item(t('hideColumn'), () => change({ columns: withColumn(columns, column, { hidden: true }) })),
  ];
  return [...(sorts ?? []), group ?? false, ...(column === 'name' ? [] : places)];
}
