import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import classes from './Widget.module.css';

type Props = { people: { gid: string; name: string }[] };

/** Those whom the reader shares most tasks with; each leads to what that person has to do. */
export function People({ people }: Props) {
  const { t } = useTranslation('home');
  return (
    <>
      <div className={classes.head}>
        <h3>{t('widgets.people')}</h3>
        <Link to="/people" className={classes.all}>
          {t('people.all')}
        </Link>
      </div>
      {people.length === 0 ? (
        <p className={classes.nothing}>{t('people.nothing')}</p>
      ) : (
        <ul className={classes.rows} aria-label={t('widgets.people')}>
          {people.slice(0, 8).map(({ gid, name }) => (
            <li key={gid} className={classes.row}>
              <Avatar name={name} gid={gid} />
              <Link
                to="/people/$userGid"
                params={{ userGid: gid }}
                className={classes.name}
                title={t('people.tasksOf', { name })}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
