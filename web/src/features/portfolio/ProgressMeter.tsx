import { asPercent } from '@/lib/i18n/asPercent';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { doneOf } from './figures';
import classes from './ProgressMeter.module.css';
import type { Progress, Status } from './portfolios';

type Props = {
  name: string;
  progress: Pick<Progress, 'num_tasks' | 'num_completed_tasks'> | null;
  status: Status | null;
};

/** How much is done of all there is to do, in the colour of how it stands. */
export function ProgressMeter({ name, progress, status }: Props) {
  const { t } = useTranslation('portfolio');
  const done = doneOf(progress);
  if (!progress || done === null) return <span className={classes.none}>{t('noTasks')}</span>;
  const words = t('doneOf', { done: progress.num_completed_tasks, count: progress.num_tasks });
  return (
    <span className={classes.progress} title={words}>
      <span
        className={classes.bar}
        role="meter"
        aria-label={t('progressOf', { name })}
        aria-valuenow={Math.round(done * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={words}
        data-status={status?.status_type}
      >
        <span className={classes.done} style={{ width: `${done * 100}%` }} />
      </span>
      <span className={classes.number} aria-hidden>
        {asPercent(done)}
      </span>
    </span>
  );
}
