import { IconCoin, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { isTemporary } from '@/features/task/temporary';
import { formatDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { formatDuration } from './duration';
import type { Said } from './editTime';
import { TimeForm } from './TimeForm';
import classes from './TimeTracked.module.css';
import type { TimeEntry } from './timeEntries';

type Props = { entry: TimeEntry; onChange: (changed: Partial<Said>) => void; onRemove: () => void };

/** Who worked how long on what; one's own can be changed. */
export function EntryRow({ entry, onChange, onRemove }: Props) {
  const { t } = useTranslation('time');
  const { me } = useSession();
  const [changing, setChanging] = useState(false);
  const isOwn = entry.created_by?.gid === me.gid && !isTemporary(entry.gid);
  const isBillable = entry.billable_status === 'billable';
  const time = formatDuration(entry.duration_minutes);
  if (changing)
    return (
      <li className={classes.changed}>
        <TimeForm before={entry} onSave={onChange} onClose={() => setChanging(false)} />
      </li>
    );
  return (
    <li className={classes.entry}>
      <Avatar name={entry.created_by?.name ?? ''} gid={entry.created_by?.gid ?? ''} size={20} />
      {isOwn ? (
        <button
          type="button"
          className={classes.time}
          aria-label={t('change', { time })}
          onClick={() => setChanging(true)}
        >
          {time}
        </button>
      ) : (
        <strong>{time}</strong>
      )}
      {entry.categories.map(({ gid, name }) => (
        <span key={gid} className={classes.category}>
          {name}
        </span>
      ))}
      <span className={classes.what} title={entry.description || undefined}>
        {entry.description}
      </span>
      <span className={classes.day}>{formatDay(entry.entered_on)}</span>
      {isOwn ? (
        <button
          type="button"
          className={classes.icon}
          aria-pressed={isBillable}
          aria-label={t('billableNamed', { time })}
          title={t(isBillable ? 'billable' : 'notBillable')}
          onClick={() => onChange({ billable_status: isBillable ? 'nonBillable' : 'billable' })}
        >
          <IconCoin size={16} stroke={1.6} />
        </button>
      ) : (
        isBillable && (
          <IconCoin size={16} stroke={1.6} className={classes.billable} aria-label={t('billable')} />
        )
      )}
      {isOwn && (
        <button type="button" className={classes.icon} aria-label={t('remove', { time })} onClick={onRemove}>
          <IconX size={14} />
        </button>
      )}
    </li>
  );
}
