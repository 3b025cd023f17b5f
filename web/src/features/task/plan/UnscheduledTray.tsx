import { IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { TrayItem } from './TrayItem';
import classes from './UnscheduledTray.module.css';

type Props = { gids: readonly string[]; onOpen: (gid: string) => void; onClose: () => void };

/** Past this many a tray is no place to look for a task any more. */
const most = 200;

/** Open tasks without a date, to be dragged to a day, or given one by keyboard. */
export function UnscheduledTray({ gids, onOpen, onClose }: Props) {
  const { t } = useTranslation('plan');
  return (
    <aside className={classes.tray} aria-label={t('unscheduled')}>
      <header className={classes.head}>
        <h2>{t('unscheduled')}</h2>
        <button type="button" className={classes.close} aria-label={t('hideUnscheduled')} onClick={onClose}>
          <IconX size={16} stroke={1.8} aria-hidden />
        </button>
      </header>
      {gids.length === 0 ? (
        <p className={classes.hint}>{t('allScheduled')}</p>
      ) : (
        <>
          <p className={classes.hint}>{t('unscheduledHint')}</p>
          <ul className={classes.items}>
            {gids.slice(0, most).map((gid) => (
              <TrayItem key={gid} gid={gid} onOpen={onOpen} />
            ))}
          </ul>
          {gids.length > most && (
            <p className={classes.hint}>{t('andMore', { count: gids.length - most })}</p>
          )}
        </>
      )}
    </aside>
  );
}
