import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NewChart } from '@/features/chart/chart';
import type { ShownFigures } from '@/features/chart/figures';
import { mapQuery } from '@/features/map/map';
import { asPercent } from '@/lib/i18n/asPercent';
import { locale } from '@/lib/i18n/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { figuresOfWork } from './figuresOfWork';
import { groupsOfWork, itemsOf, type Work } from './work';

/** What a chart of goals, projects or portfolios shows; null while they are on their way. */
export function useWorkFigures(chart: NewChart, of: Work) {
  const { t } = useTranslation(['report', 'status', 'chart']);
  const { workspace } = useSession();
  const { data, error, refetch } = useQuery(mapQuery(workspace.gid));
  const shown = useMemo((): ShownFigures | null => {
    if (!data) return null;
    const { measure, group_by } = chart.settings;
    const count = new Intl.NumberFormat(locale());
    const format = (value: number | null) => {
      if (value === null) return '–';
      return measure === 'count' ? count.format(value) : asPercent(value);
    };
    const group = groupsOfWork[of].find((one) => one === group_by) ?? 'status';
    const items = itemsOf(data, of);
    return {
      figures: figuresOfWork(chart, items, of),
      whole: () => figuresOfWork(chart, items, of, true),
      format,
      head: t(`report:work.groups.${group}`),
    };
  }, [data, chart, of, t]);
  return { shown, error, retry: () => void refetch() };
}
