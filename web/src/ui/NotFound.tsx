import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './NotFound.module.css';
import plain from './PlainButton.module.css';

/** In place of what does not exist, or not for this reader. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.hint')}</p>
      <Link to="/my-tasks" className={plain.button}>
        {t('notFound.home')}
      </Link>
    </div>
  );
}
