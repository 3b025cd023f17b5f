import { IconPlayerPlay, IconPlayerStop, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatTime } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatDuration } from './duration';
import { EntryRow } from './EntryRow';
import { TimeForm } from './TimeForm';
import classes from './TimeTracked.module.css';
import { useTimeEntries } from './useTimeEntries';
import { useTimer } from './useTimer';

/** The time that went into a task: entered afterwards, or measured by a timer. */
export function TimeTracked({ task, mayAdd }: { task: string; mayAdd: boolean }) {
  const { t } = useTranslation('time');
  const { entries, total, add, change, remove } = useTimeEntries(task);
  const timer = useTimer();
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
            <EntryRow
              key={entry.gid}
              entry={entry}
              onChange={(changed) => change(entry, changed)}
              onRemove={() => remove(entry)}
            />
          ))}
        </ul>
      )}
      {!mayAdd ? null : adding ? (
        <TimeForm onSave={add} onClose={() => setAdding(false)} />
      ) : (
        <div className={classes.buttons}>
          <button type="button" className={classes.quiet} onClick={() => setAdding(true)}>
            <IconPlus size={14} aria-hidden /> {t('add')}
          </button>
          {timer.runsOn === task ? (
            <button type="button" className={classes.quiet} data-running onClick={timer.stop}>
              <IconPlayerStop size={14} aria-hidden />
              {t('stop', { since: formatTime(new Date(timer.startedAt).toISOString()) })}
            </button>
          ) : (
            <button
              type="button"
              className={classes.quiet}
              title={timer.runsOn ? t('runsElsewhere') : undefined}
              onClick={() => timer.start(task)}
            >
              <IconPlayerPlay size={14} aria-hidden /> {t('start')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
