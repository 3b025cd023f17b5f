import { Progress } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Importer.module.css';
import type { Import } from './imports';

/** How far it is. Nobody needs to stay: it runs on the server. */
export function ImportProgress({ running }: { running: Import }) {
  const { t } = useTranslation('importer');
  const { done, total } = running.progress;
  const percent = total === 0 ? 0 : Math.round((100 * done) / total);
  return (
    <section className={classes.choose} aria-label={t('running')}>
      <h2>{t('runningOf', { file: running.file_name })}</h2>
      <Progress value={percent} aria-label={t('running')} transitionDuration={200} />
      <p role="status" className={classes.dim}>
        {t('doneOf', { done, total })}
      </p>
      <p className={classes.dim}>{t('leave')}</p>
    </section>
  );
}
