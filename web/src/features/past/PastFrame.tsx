import { IconChevronLeft } from '@tabler/icons-react';
import { useCanGoBack, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Day, noonOf } from '@/lib/dates/day';
import { formatDated } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import title from '@/ui/PageTitle.module.css';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import classes from './Past.module.css';

type Props = {
  day: Day;
  /** Which part of the tasks it is. */
  part?: string | null;
  /** How many there are in all; null while they are on their way. */
  count: number | null;
  error: Error | null;
  retry: () => void;
  children: ReactNode;
};

/** What is said around the tasks of a past day. */
export function PastFrame({ day, part, count, error, retry, children }: Props) {
  const { t } = useTranslation('past');
  const router = useRouter();
  const canGoBack = useCanGoBack();
  return (
    <>
      <PageTitle
        title={t('tasksOf', { day: formatDated(noonOf(day)) })}
        before={
          canGoBack && (
            <button
              type="button"
              className={title.tool}
              aria-label={t('back')}
              onClick={() => router.history.back()}
            >
              <IconChevronLeft size={18} aria-hidden />
            </button>
          )
        }
      />
      <div className={classes.page}>
        {error ? (
          <Problem error={error} retry={retry} />
        ) : count === null ? (
          <SkeletonRows />
        ) : (
          <>
            {part && <p className={classes.part}>{part}</p>}
            <p className={classes.note}>
              <span role="status">{t('count', { count })}</span> {t('asTheyWere')}
            </p>
            {count === 0 ? <EmptyState title={t('empty.title')} hint={t('empty.hint')} /> : children}
          </>
        )}
      </div>
    </>
  );
}
