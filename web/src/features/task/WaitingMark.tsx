import { IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useKeyed } from '@/lib/keyedStore';
import { rowKey } from './temporary';
import classes from './WaitingMark.module.css';
import { waitingTasks } from './waiting';

/** Says quietly that something about a task has not been sent yet. */
export function WaitingMark({ gid }: { gid: string }) {
  const { t } = useTranslation('task');
  if (!useKeyed(waitingTasks, rowKey(gid))) return null;
  return (
    <span className={classes.mark} title={t('notSent')}>
      <IconCloudUp size={14} stroke={1.6} aria-hidden />
      <span className="visually-hidden">{t('notSent')}</span>
    </span>
  );
}
