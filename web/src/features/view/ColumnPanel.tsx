import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './ColumnPanel.module.css';
import { columnsIn, isSummable, withColumn, withMoved } from './columnsIn';
import { type Total, totals } from './settings';
import { useFieldName } from './useFieldNames';
import type { Viewing } from './viewing';

/** Which columns show, in which order, and what stands under them. */
export function ColumnPanel({ viewing }: { viewing: Viewing }) {
  const { t } = useTranslation('view');
  const nameOf = useFieldName(viewing);
  const { settings, fields, without, change } = viewing;
  const columns = columnsIn(settings, fields, without);
  return (
    <ul className={classes.columns} aria-label={t('columns')}>
      {columns.map((column, place) => (
        <li key={column.field} className={classes.column}>
          <label className={classes.name}>
            <input
              type="checkbox"
              checked={!column.hidden}
              disabled={column.field === 'name'}
              aria-label={t('showColumn', { name: nameOf(column.field) })}
              onChange={({ currentTarget }) =>
                change({ columns: withColumn(columns, column.field, { hidden: !currentTarget.checked }) })
              }
            />
            <span>{nameOf(column.field)}</span>
          </label>
          {isSummable(column.field, fields) && !column.hidden && (
            <NativeSelect
              size="xs"
              aria-label={`${t('total')}: ${nameOf(column.field)}`}
              value={column.total ?? ''}
              data={[
                { value: '', label: t('noTotal') },
                ...totals.map((value) => ({ value, label: t(`totals.${value}`) })),
              ]}
              onChange={({ currentTarget }) =>
                change({
                  columns: withColumn(columns, column.field, {
                    total: (currentTarget.value || undefined) as Total | undefined,
                  }),
                })
              }
            />
          )}
          {place > 0 && (
            <>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={26}
                disabled={place === 1}
                aria-label={t('moveColumnUp', { name: nameOf(column.field) })}
                onClick={() => change({ columns: withMoved(columns, column.field, place - 1) })}
              >
                <IconArrowUp size={14} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={26}
                disabled={place === columns.length - 1}
                aria-label={t('moveColumnDown', { name: nameOf(column.field) })}
                onClick={() => change({ columns: withMoved(columns, column.field, place + 1) })}
              >
                <IconArrowDown size={14} />
              </ActionIcon>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
