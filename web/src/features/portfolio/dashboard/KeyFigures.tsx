import { formatDay } from '@/lib/dates/formatDay';
import { asPercent } from '@/lib/i18n/asPercent';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { asNumber, doneOf } from '../figures';
import type { Portfolio } from '../portfolios';
import classes from './PortfolioDashboard.module.css';

/** What one wants to know first. */
export function KeyFigures({ progress }: Pick<Portfolio, 'progress'>) {
  const { t } = useTranslation('portfolio');
  const done = doneOf(progress);
  const figures = [
    { name: t('projects'), value: asNumber(progress.num_projects ?? 0) },
    {
      name: t('tasksDone'),
      value: done === null ? '–' : asPercent(done),
      more: t('doneOf', { done: progress.num_completed_tasks, count: progress.num_tasks }),
    },
    {
      name: t('milestonesDone'),
      value: `${asNumber(progress.num_completed_milestones)} / ${asNumber(progress.num_milestones)}`,
    },
    // Of past days nobody knows it.
    ...(progress.due_on === undefined
      ? []
      : [{ name: t('lastDay'), value: progress.due_on ? formatDay(progress.due_on) : '–' }]),
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, value, more }) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            {more && <small>{more}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
