import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import type { CustomField } from '@/features/field/field';
import { fieldColumn, fieldOf } from '@/features/task/grid/columns';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './SearchPage.module.css';
import type { Search } from './search';
import { type BuiltInSort, sortOf, sortsFor } from './terms';

/** Kinds of fields whose values have an order. */
const sortable = ['number', 'date', 'text', 'enum'];

type Props = {
  search: Search;
  custom: readonly CustomField[];
  onChange: (sort: string | undefined) => void;
};

export function SortChoice({ search, custom, onChange }: Props) {
  const { t } = useTranslation(['search', 'view']);
  const { field, descending } = sortOf(search);
  const ordered = custom.filter(({ resource_subtype }) => sortable.includes(resource_subtype));
  const Icon = descending ? IconSortDescending : IconSortAscending;
  const write = (name: string, down: boolean) => onChange(down ? `-${name}` : name);
  return (
    <div className={classes.sort}>
      <NativeSelect
        aria-label={t('sort')}
        value={field}
        data={[
          ...sortsFor(search).map((sort) => ({ value: sort, label: t(`sorts.${sort as BuiltInSort}`) })),
          ...(search.kind === 'projects'
            ? []
            : ordered.map(({ gid, name }) => ({ value: fieldColumn(gid), label: name }))),
        ]}
        onChange={({ currentTarget: { value } }) => {
          // The next thing due comes first; of all else the latest, or most.
          if (value === 'relevance') onChange(undefined);
          else write(value, value !== 'due_date' && fieldOf(value) === null);
        }}
      />
      {field !== 'relevance' && (
        <ActionIcon
          variant="default"
          size={34}
          aria-label={t(descending ? 'view:descending' : 'view:ascending')}
          title={t(descending ? 'view:descending' : 'view:ascending')}
          onClick={() => write(field, !descending)}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
