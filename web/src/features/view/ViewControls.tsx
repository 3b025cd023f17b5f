import { IconArrowsSort, IconColumns3, IconFilter, IconLayoutRows } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { BarButton } from './BarButton';
import { isBySection } from './settings';
import { useFieldName } from './useFieldNames';
import classes from './ViewBar.module.css';
import type { Viewing } from './viewing';

const FilterChips = lazily(() => import('./FilterChips').then(({ FilterChips }) => FilterChips));
const FilterPanel = lazily(() => import('./FilterPanel').then(({ FilterPanel }) => FilterPanel));
const SortPanel = lazily(() => import('./SortPanel').then(({ SortPanel }) => SortPanel));
const GroupPanel = lazily(() => import('./GroupPanel').then(({ GroupPanel }) => GroupPanel));
const ColumnPanel = lazily(() => import('./ColumnPanel').then(({ ColumnPanel }) => ColumnPanel));

type Props = { viewing: Viewing; hasColumns: boolean };

/** Filter, sort, group and columns: what each says now, and the panels where it is changed. */
export function ViewControls({ viewing, hasColumns }: Props) {
  const { t } = useTranslation('view');
  const nameOf = useFieldName(viewing);
  const { filters, sorts, group_by, subtasks } = viewing.settings;
  const group = isBySection(group_by) ? null : nameOf(group_by ?? '');
  return (
    <>
      <BarButton
        label={t('filter')}
        said={filters.length > 0 ? t('filters', { count: filters.length }) : null}
        Icon={IconFilter}
        width={420}
      >
        <FilterPanel viewing={viewing} />
      </BarButton>
      <BarButton
        label={t('sort')}
        said={
          sorts.length > 0 ? t('sorted', { name: sorts.map(({ field }) => nameOf(field)).join(', ') }) : null
        }
        Icon={IconArrowsSort}
        width={380}
      >
        <SortPanel viewing={viewing} />
      </BarButton>
      <BarButton
        label={t('group')}
        said={group ? t('grouped', { name: group }) : subtasks ? t('subtasks') : null}
        Icon={IconLayoutRows}
      >
        <GroupPanel viewing={viewing} />
      </BarButton>
      {hasColumns && (
        <BarButton label={t('columns')} said={null} Icon={IconColumns3} width={320}>
          <ColumnPanel viewing={viewing} />
        </BarButton>
      )}
      <ul className={classes.chips} aria-label={t('filter')} hidden={filters.length === 0}>
        <Suspense>{filters.length > 0 && <FilterChips viewing={viewing} />}</Suspense>
      </ul>
    </>
  );
}
