import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Panels.module.css';
import type { Sort } from './settings';
import { useFieldName, useFieldNames } from './useFieldNames';
import type { Viewing } from './viewing';

/** By what tasks are ordered: by the first, and where that is the same, by the next. */
export function SortPanel({ viewing }: { viewing: Viewing }) {
  const { t } = useTranslation('view');
  const names = useFieldNames(viewing);
  const nameOf = useFieldName(viewing);
  const { sorts } = viewing.settings;
  const write = (next: readonly Sort[]) => viewing.change({ sorts: next });
  const free = names.find(({ field }) => !sorts.some((sort) => sort.field === field) && field === 'due_on');
  const other = names.find(({ field }) => !sorts.some((sort) => sort.field === field));
  const next = free ?? other;
  return (
    <div className={classes.panel}>
      {sorts.length === 0 && <p className={classes.hint}>{t('noSorts')}</p>}
      {sorts.map((sort, place) => (
        <fieldset key={sort.field} className={classes.sort}>
          <legend className="visually-hidden">{nameOf(sort.field)}</legend>
          <NativeSelect
            aria-label={t('sortField')}
            value={sort.field}
            data={names
              .filter(({ field }) => field === sort.field || !sorts.some((each) => each.field === field))
              .map(({ field, name }) => ({ value: field, label: name }))}
            onChange={({ currentTarget }) =>
              write(sorts.with(place, { ...sort, field: currentTarget.value }))
            }
          />
          <NativeSelect
            aria-label={t('direction')}
            value={sort.descending ? 'descending' : 'ascending'}
            data={(['ascending', 'descending'] as const).map((value) => ({ value, label: t(value) }))}
            onChange={({ currentTarget }) =>
              write(sorts.with(place, { ...sort, descending: currentTarget.value === 'descending' }))
            }
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t('removeSort', { name: nameOf(sort.field) })}
            onClick={() => write(sorts.toSpliced(place, 1))}
          >
            <IconX size={15} />
          </ActionIcon>
        </fieldset>
      ))}
      <div className={classes.foot}>
        {next && sorts.length < 10 && (
          <Button
            variant="subtle"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => write([...sorts, { field: next.field, descending: false }])}
          >
            {t('addSort')}
          </Button>
        )}
        {sorts.length > 0 && (
          <Button variant="subtle" color="gray" onClick={() => write([])}>
            {t('clearSorts')}
          </Button>
        )}
      </div>
    </div>
  );
}
