import { useMemo } from 'react';
import { usePreference } from '@/lib/preference';
import type { Column } from './columns';
import type { Sort } from './sorting';

/** How this device sorts a portfolio; null is the order that people gave it. */
export function useSort(portfolio: string): [Sort | null, (sort: Sort | null) => void] {
  const [kept, keep] = usePreference<string>(`portfolio.${portfolio}.sort`, '');
  const sort = useMemo(() => {
    const [column, direction] = kept.split(' ');
    return column ? { column: column as Column, isDown: direction === 'down' } : null;
  }, [kept]);
  return [sort, (next) => keep(next ? `${next.column} ${next.isDown ? 'down' : 'up'}` : '')];
}
