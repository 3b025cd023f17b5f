import { asPercent } from '@/lib/i18n/asPercent';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './FiguresThen.module.css';
import type { StatusFigures } from './statuses';

type Props = { figures: StatusFigures; before: StatusFigures | null };

/** How things stood on the day of a status update, and what had come about since the one before. */
export function FiguresThen({ figures, before }: Props) {
  const { t } = useTranslation('status');
  const { num_tasks: all, num_completed_tasks: done, num_overdue_tasks: late, progress } = figures;
  const news = before ? done - before.num_completed_tasks : 0;
  const said = [
    progress !== null && t('then.progress', { share: asPercent(progress) }),
    all > 0 && t('then.done', { done, count: all }),
    news > 0 && t('then.since', { count: news }),
    late > 0 && t('then.late', { count: late }),
    figures.num_milestones > 0 &&
      t('then.milestones', { done: figures.num_completed_milestones, count: figures.num_milestones }),
  ].filter((part) => part !== false);
  if (said.length === 0) return null;
  return (
    <figure className={classes.then}>
      <div className={classes.bar} aria-hidden>
        {all > 0 ? (
          <>
            <span data-part="done" style={{ flexGrow: done }} />
            <span data-part="late" style={{ flexGrow: late }} />
            <span style={{ flexGrow: all - done - late }} />
          </>
        ) : (
          <>
            <span data-part="done" style={{ flexGrow: progress ?? 0 }} />
            <span style={{ flexGrow: 1 - (progress ?? 0) }} />
          </>
        )}
      </div>
      <figcaption>
        {t('then.title')} {said.join(' · ')}
      </figcaption>
    </figure>
  );
}
