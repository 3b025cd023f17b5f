import { IconPlayerPlay, IconPlayerStop, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { isTemporary } from '@/features/task/temporary';
import { formatDay, formatTime } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { formatDuration } from './duration';
import { TimeForm } from './TimeForm';
import classes from './TimeTracked.module.css';
import { useTimeEntries } from './useTimeEntries';
import { useTimer } from './useTimer';

/** The time that went into a task: entered afterwards, or measured by a timer. */
export function TimeTracked({ task, mayAdd }: { task: string; mayAdd: boolean }) {
  const { t } = useTranslation('time');
  const { me } = useSession();
  const { entries, total, add, remove } = useTimeEntries(task);
  const timer = useTimer(task);
  const [adding, setAdding] = useState(false);
  return (
    <section className={classes.part} aria-label={t('tracked')}>
      <h2 className={classes.head}>
        {t('tracked')}
        {total > 0 && <span className={classes.total}>{formatDuration(total)}</span>}
      </h2>
      {entries.length > 0 && (
        <ul className={classes.list} aria-label={t('entries')}>
          {entries.map((entry) => (
            <li key={entry.gid} className={classes.entry}>
              <Avatar name={entry.created_by?.name ?? ''} gid={entry.created_by?.gid ?? ''} size={20} />
              <strong>{formatDuration(entry.duration_minutes)}</strong>
              {entry.categories.map(({ gid, name }) => (
                <span key={gid} className={classes.category}>
                  {name}
                </span>
              ))}
              <span className={classes.what}>{entry.description}</span>
              <span className={classes.day}>{formatDay(entry.entered_on)}</span>
              {entry.created_by?.gid === me.gid && !isTemporary(entry.gid) && (
                <button
                  type="button"
                  className={classes.icon}
                  aria-label={t('remove', { time: formatDuration(entry.duration_minutes) })}
                  onClick={() => remove(entry)}
                >
                  <IconX size={14} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!mayAdd ? null : adding ? (
        <TimeForm
          onAdd={(minutes, category, description) => void add(minutes, category, description)}
          onClose={() => setAdding(false)}
        />
      ) : (
        <div className={classes.buttons}>
          <button type="button" className={classes.quiet} onClick={() => setAdding(true)}>
            <IconPlus size={14} aria-hidden /> {t('add')}
          </button>
          {timer.isRunning ? (
            <button
              type="button"
              className={classes.quiet}
              data-running
              onClick={() => void add(timer.stop(), null, '')}
            >
              <IconPlayerStop size={14} aria-hidden />
              {t('stop', { since: formatTime(new Date(timer.startedAt).toISOString()) })}
            </button>
          ) : (
            <button
              type="button"
              className={classes.quiet}
              disabled={timer.runsElsewhere}
              title={timer.runsElsewhere ? t('runsElsewhere') : undefined}
              onClick={timer.start}
            >
              <IconPlayerPlay size={14} aria-hidden /> {t('start')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
