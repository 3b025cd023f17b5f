import { IconDots } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type CSSProperties, memo, useRef } from 'react';
import { fieldOf } from '@/features/task/grid/columns';
import rows from '@/features/task/grid/Rows.module.css';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { DropMenu } from '@/ui/DropMenu';
import type { BuiltIn, Column } from './columns';
import { DatesCell } from './DatesCell';
import { FieldCell } from './FieldCell';
import { useItemGrid } from './GridContext';
import classes from './Items.module.css';
import { linkTo } from './linkTo';
import { NameCell } from './NameCell';
import { OwnerCell } from './OwnerCell';
import { ProgressCell } from './ProgressCell';
import { remove, step } from './placeItem';
import type { ItemRow as Place } from './rows';
import { StatusCell } from './StatusCell';
import { TasksCell } from './TasksCell';
import { useItemDrag } from './useItemDrag';

const cells = {
  status: StatusCell,
  progress: ProgressCell,
  owner: OwnerCell,
  dates: DatesCell,
  tasks: TasksCell,
} as const satisfies Record<Exclude<BuiltIn, 'name'>, unknown>;

type Props = {
  style: CSSProperties;
  rowIndex: number;
  row: Place;
  isUnfolded: boolean;
  tabColumn: Column | null;
  editing: Column | null;
  typed: string | undefined;
};

export const ItemRow = memo(function ItemRow(props: Props) {
  const { style, rowIndex, row, isUnfolded, tabColumn, editing, typed } = props;
  const element = useRef<HTMLDivElement>(null);
  const { columns, fields, isOrdered, mayEditIn } = useItemGrid();
  const { item, key, level, portfolio } = row;
  const { edge, dragging } = useItemDrag(element, row, isOrdered && mayEditIn(portfolio));
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={rowIndex}
      aria-level={level}
      aria-posinset={row.place}
      aria-setsize={row.size}
      aria-expanded={item.resource_type === 'portfolio' ? isUnfolded : undefined}
      aria-label={item.name}
      className={`${rows.row} ${classes.row}`}
      data-row={key}
      data-edge={edge ?? undefined}
      data-dragging={dragging || undefined}
      style={{ ...style, '--level': level } as CSSProperties}
    >
      {columns.map((column) => {
        const cell = { row, isTabStop: tabColumn === column, isEditing: editing === column, typed };
        if (column === 'name') return <NameCell key={column} {...cell} isUnfolded={isUnfolded} />;
        const field = fields.get(fieldOf(column) ?? '');
        if (field) return <FieldCell key={column} {...cell} column={column} field={field} />;
        const Cell = cells[column as keyof typeof cells];
        return Cell && <Cell key={column} {...cell} />;
      })}
      <div role="gridcell" className={classes.end}>
        <ItemMenu row={row} isTabStop={tabColumn !== null} />
      </div>
    </div>
  );
});

function ItemMenu({ row, isTabStop }: { row: Place; isTabStop: boolean }) {
  const { t } = useTranslation('portfolio');
  const navigate = useNavigate();
  const { isOrdered, mayEditIn, openStatus } = useItemGrid();
  const { item, portfolio, place, size } = row;
  const mayEdit = mayEditIn(portfolio);
  return (
    <DropMenu
      position="bottom-end"
      width={220}
      target={
        <button
          type="button"
          className={classes.menu}
          aria-label={t('actions', { name: item.name })}
          tabIndex={isTabStop ? 0 : -1}
        >
          <IconDots size={16} aria-hidden />
        </button>
      }
      entries={[
        { kind: 'item', label: t('open'), run: () => void navigate(linkTo(item)) },
        { kind: 'item', label: t('statusUpdates'), run: () => openStatus(item) },
        mayEdit && { kind: 'line' },
        mayEdit && {
          kind: 'item',
          label: t('moveUp'),
          disabled: !isOrdered || place === 1,
          run: () => step(portfolio, item, -1),
        },
        mayEdit && {
          kind: 'item',
          label: t('moveDown'),
          disabled: !isOrdered || place === size,
          run: () => step(portfolio, item, 1),
        },
        mayEdit && {
          kind: 'item',
          label: t('removeFrom'),
          danger: true,
          run: () => remove(portfolio, item),
        },
      ]}
    />
  );
}
