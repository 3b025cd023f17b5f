import { IconArrowMerge } from '@tabler/icons-react';
import type { Named } from '@/features/task/taskRow';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './MergedBanner.module.css';
import { unmergeTask } from './mergeTask';

type Props = { task: string; into: Named; onOpen: (gid: string) => void };

/** That a task goes on in another one, and the way there. */
export function MergedBanner({ task, into, onOpen }: Props) {
  const { t } = useTranslation(['duplicate', 'task']);
  return (
    <div className={classes.banner} role="note">
      <IconArrowMerge size={16} stroke={1.6} aria-hidden />
      <span>{t('merge.banner')}</span>
      <button type="button" className={classes.link} onClick={() => onOpen(into.gid)}>
        {into.name || t('task:untitled')}
      </button>
      <button type="button" className={classes.back} onClick={() => void unmergeTask(task, into.gid)}>
        {t('merge.takeBack')}
      </button>
    </div>
  );
}
