import { useSearch } from '@tanstack/react-router';
import { Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { EmptyState } from '@/ui/EmptyState';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { AddItems } from '../AddItems';
import { type Item, mayEditItem, type PortfolioDetail } from '../portfolios';
import { AddFieldButton } from './AddFieldButton';
import { FindItems } from './FindItems';
import { foundIn, type Sought } from './found';
import { ItemGrid } from './ItemGrid';
import { readListSearch } from './listSearch';
import classes from './PortfolioList.module.css';
import { rowsOf } from './rows';
import { compareBy } from './sorting';
import { useItemLists } from './useItemLists';
import { useSort } from './useSort';
import { useToggled } from './useToggled';

const StatusDialog = lazily(() => import('../StatusDialog').then(({ StatusDialog }) => StatusDialog));

/** The projects and portfolios that are in a portfolio, and how each is doing. */
export function PortfolioList({ portfolio }: { portfolio: PortfolioDetail }) {
  const { t } = useTranslation('portfolio');
  const { gid } = portfolio;
  const [unfolded, toggle] = useToggled();
  const [asked, setAsked] = useState<Item | null>(null);
  const isUnfolded = useCallback((key: string) => unfolded.has(key), [unfolded]);
  const { lists, isLoaded, error, retry } = useItemLists(gid, isUnfolded);
  const fields = useMemo(
    () => portfolio.custom_field_settings.map(({ custom_field }) => custom_field),
    [portfolio.custom_field_settings],
  );
  const [sort, setSort] = useSort(gid);
  const { status } = readListSearch(useSearch({ strict: false }));
  const [sought, setSought] = useState<Sought>({ text: '', status: status ?? null });
  const all = useMemo(
    () => rowsOf(gid, lists, isUnfolded, sort && compareBy(sort, fields)),
    [gid, lists, isUnfolded, sort, fields],
  );
  const rows = useMemo(() => foundIn(all, sought), [all, sought]);
  const items = lists.get(gid) ?? [];
  const mayEdit = mayEditItem(portfolio);

  function mayEditIn(other: string): boolean {
    if (other === gid) return mayEdit;
    const holder = all.find(({ item }) => item.gid === other)?.item;
    return holder !== undefined && mayEditItem(holder);
  }

  if (error) return <Problem error={error} retry={retry} />;
  if (!isLoaded) return <SkeletonRows />;
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('emptyPortfolio.title')}
        hint={t(mayEdit ? 'emptyPortfolio.hint' : 'emptyPortfolio.toRead')}
      >
        {mayEdit && <AddItems portfolio={gid} items={items} />}
      </EmptyState>
    );
  }
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        {mayEdit && <AddItems portfolio={gid} items={items} size="xs" />}
        {mayEdit && <AddFieldButton portfolio={portfolio} fields={fields} />}
        <FindItems sought={sought} onChange={setSought} />
        {rows.length === 0 && <span role="status">{t('nothingFound')}</span>}
      </div>
      <ItemGrid
        portfolio={portfolio}
        fields={fields}
        rows={rows}
        items={items}
        unfolded={unfolded}
        onToggle={toggle}
        sort={sort}
        isWhole={rows === all}
        onSort={setSort}
        openStatus={setAsked}
        mayEditIn={mayEditIn}
      />
      <Suspense>{asked && <StatusDialog item={asked} onClose={() => setAsked(null)} />}</Suspense>
    </div>
  );
}
