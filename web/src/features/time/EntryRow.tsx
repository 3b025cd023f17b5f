import { IconCoin, IconX } from '@tabler/icons-react';
import { isTemporary } from '@/features/task/temporary';
import { formatDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { formatDuration } from './duration';
import classes from './TimeTracked.module.css';
import type { TimeEntry } from './timeEntries';

type Props = { entry: TimeEntry; onBillable: (isBillable: boolean) => void; onRemove: () => void };

/** Who worked how long on what; one's own can be changed. */
export function EntryRow({ entry, onBillable, onRemove }: Props) {
  const { t } = useTranslation('time');
  const { me } = useSession();
  const isOwn = entry.created_by?.gid === me.gid && !isTemporary(entry.gid);
  const isBillable = entry.billable_status === 'billable';
  return (
    <li className={classes.entry}>
      <Avatar name={entry.created_by?.name ?? ''} gid={entry.created_by?.gid ?? ''} size={20} />
      <strong>{formatDuration(entry.duration_minutes)}</strong>
      {entry.categories.map(({ gid, name }) => (
        <span key={gid} className={classes.category}>
          {name}
        </span>
      ))}
      <span className={classes.what}>{entry.description}</span>
      <span className={classes.day}>{formatDay(entry.entered_on)}</span>
      {isOwn ? (
        <button
          type="button"
          className={classes.icon}
          aria-pressed={isBillable}
          aria-label={t('billableNamed', { time: formatDuration(entry.duration_minutes) })}
          title={t(isBillable ? 'billable' : 'notBillable')}
          onClick={() => onBillable(!isBillable)}
        >
          <IconCoin size={16} stroke={1.6} />
        </button>
      ) : (
        isBillable && (
          <IconCoin size={16} stroke={1.6} className={classes.billable} aria-label={t('billable')} />
        )
      )}
      {isOwn && (
        <button
          type="button"
          className={classes.icon}
          aria-label={t('remove', { time: formatDuration(entry.duration_minutes) })}
          onClick={onRemove}
        >
          <IconX size={14} />
        </button>
      )}
    </li>
  );
}
