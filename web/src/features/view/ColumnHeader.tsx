import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CustomField } from '@/features/field/field';
import { showName } from '@/features/task/drag/dragPreview';
import type { Column } from '@/features/task/grid/columns';
import {
  attachClosestEdge,
  combine,
  draggable,
  dropTargetForElements,
  extractClosestEdge,
} from '@/lib/drag/drag';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { DropMenu } from '@/ui/DropMenu';
import type { MenuEntry } from '@/ui/menuEntry';
import classes from './ColumnHeader.module.css';
import { ColumnResizer } from './ColumnResizer';
import { withMoved } from './columnsIn';
import type { ColumnSetting } from './settings';
import { useColumnEntries } from './useColumnEntries';
import { useFieldName } from './useFieldNames';
import type { Viewing } from './viewing';

type Props = {
  viewing: Viewing;
  columns: readonly ColumnSetting[];
  column: Column;
  field: CustomField | undefined;
  onResize: (column: Column, width: number, isFinal: boolean) => void;
  renderFieldMenu: ((field: CustomField, entries: readonly (MenuEntry | false)[]) => ReactNode) | undefined;
};

/** The name of a column: a menu, and what it is moved by; at its end, what it is resized by. */
export function ColumnHeader({ viewing, columns, column, field, onResize, renderFieldMenu }: Props) {
  const { t } = useTranslation('view');
  const name = useFieldName(viewing)(column);
  const element = useRef<HTMLDivElement>(null);
  const [edge, setEdge] = useState<'left' | 'right' | null>(null);
  const latest = useRef({ viewing, columns, name });
  useEffect(() => {
    latest.current = { viewing, columns, name };
  });

  useEffect(() => {
    const target = element.current;
    if (!target) return;
    return combine(
      draggable({
        element: target,
        canDrag: ({ input }) =>
          column !== 'name' &&
          !document.elementFromPoint(input.clientX, input.clientY)?.closest('[role="separator"]'),
        getInitialData: () => ({ type: 'column', column }),
        onGenerateDragPreview: ({ nativeSetDragImage }) => showName(latest.current.name, nativeSetDragImage),
      }),
      dropTargetForElements({
        element: target,
        canDrop: ({ source }) => source.data.type === 'column' && source.data.column !== column,
        getData: ({ input, element }) =>
          attachClosestEdge({}, { input, element, allowedEdges: ['left', 'right'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data) as 'left' | 'right' | null),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const { viewing, columns } = latest.current;
          const moved = String(source.data.column);
          const others = columns.filter((other) => other.field !== moved);
          const place = others.findIndex((other) => other.field === column);
          const to = place + (extractClosestEdge(self.data) === 'left' ? 0 : 1);
          viewing.change({ columns: withMoved(columns, moved, to) });
        },
      }),
    );
  }, [column]);

  const entries = useColumnEntries(viewing, columns, column, name);
  return (
    <div ref={element} className={classes.header} data-edge={edge ?? undefined}>
      {field && renderFieldMenu ? (
        renderFieldMenu(field, entries)
      ) : (
        <DropMenu
          target={
            <button type="button" className={classes.name} title={name}>
              {name}
            </button>
          }
          entries={entries}
        />
      )}
      <ColumnResizer
        label={t('width', { name })}
        onResize={(width, isFinal) => onResize(column, width, isFinal)}
      />
    </div>
  );
}
