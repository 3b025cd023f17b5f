import { useMemo } from 'react';
import { type Chart, plainSettings } from '@/features/chart/chart';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { asNumber } from '../figures';
import { Attention } from './Attention';
import { standing, tasksByItem } from './dashboardFigures';
import { FigureCard } from './FigureCard';
import { KeyFigures } from './KeyFigures';
import classes from './PortfolioDashboard.module.css';
import type { Standing } from './pastPortfolio';

const donut: Chart = {
  gid: 'standing',
  name: '',
  chart_type: 'donut',
  size: 'small',
  settings: plainSettings,
};
const bars: Chart = {
  gid: 'tasks',
  name: '',
  chart_type: 'stacked_bar',
  size: 'medium',
  settings: plainSettings,
};

const format = (value: number | null) => (value === null ? '–' : asNumber(value));

/** How the items of a portfolio stand, how far each has come, which ones need somebody. */
export function DashboardCards({ items, progress, status_counts }: Standing) {
  const { t } = useTranslation(['portfolio', 'status']);
  const states = useMemo(() => standing(status_counts), [status_counts]);
  const tasks = useMemo(() => tasksByItem(items), [items]);
  return (
    <div className={classes.cards}>
      <KeyFigures progress={progress} />
      <FigureCard name={t('standing')} chart={donut} figures={states} format={format} head={t('status')} />
      <Attention items={items} />
      <FigureCard
        name={t('tasksByProject')}
        chart={bars}
        figures={tasks}
        format={format}
        head={t('columns.name')}
      />
    </div>
  );
}
