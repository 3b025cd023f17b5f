import { ApiError, isGone } from '@/lib/api/ApiError';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { NotFound } from './NotFound';
import plain from './PlainButton.module.css';
import classes from './Problem.module.css';

/** In place of a page that could not be loaded: what happened and what to do. */
export function Problem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  if (isGone(error)) return <NotFound />;
  const offline = error instanceof ApiError && error.isOffline;
  const message = error instanceof ApiError ? error.message : '';
  return (
    <div className={classes.problem} role="alert">
      <h1>{t('failure.title')}</h1>
      <p>{message || t(offline ? 'failure.offline' : 'failure.other')}</p>
      <button type="button" className={plain.button} onClick={retry}>
        {t('tryAgain')}
      </button>
    </div>
  );
}
