import { sendAgain } from '@/features/task/keptWrites';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { outbox, useWaiting } from '@/lib/local/outbox';
import classes from './WaitingChanges.module.css';

/** What has not been sent, in the order in which it will be; and what was refused, with the ways out. */
export function WaitingList() {
  const { t } = useTranslation();
  const waiting = useWaiting();
  return (
    <div className={classes.panel} data-autofocus tabIndex={-1}>
      <h2 className={classes.title}>{t('waiting.title')}</h2>
      {waiting.length === 0 && <p className={classes.hint}>{t('waiting.nothing')}</p>}
      <ul className={classes.list}>
        {waiting.map((write) => (
          <li key={write.id} className={classes.write}>
            <span>{write.label}</span>
            {write.problem !== undefined && (
              <>
                <span className={classes.problem}>{write.problem}</span>
                <span className={classes.actions}>
                  <button type="button" onClick={() => sendAgain(write)}>
                    {t('tryAgain')}
                  </button>
                  <button type="button" onClick={() => outbox.done(write)}>
                    {t('waiting.discard')}
                  </button>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {waiting.some(({ problem }) => problem === undefined) && (
        <p className={classes.hint}>{t('waiting.hint')}</p>
      )}
    </div>
  );
}
