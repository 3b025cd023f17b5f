import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { contactOf } from '@/features/agent/contactOf';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { Problem } from '@/ui/Problem';
import rows from '@/ui/Rows.module.css';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { FoundCount } from './FoundCount';
import { NothingFound } from './NothingFound';
import classes from './SearchPage.module.css';
import { personSearchQuery } from './searchOthers';

export function FoundPeople({ text }: { text: string }) {
  const { t } = useTranslation('search');
  const { workspace } = useSession();
  const { data: people, error, refetch } = useQuery(personSearchQuery(workspace.gid, text));
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!people) return <SkeletonRows />;
  if (people.length === 0) return <NothingFound />;
  return (
    <div className={classes.others}>
      <FoundCount kind="people" count={people.length} />
      <ul className={rows.rows} aria-label={t('results')}>
        {people.map(({ gid, name, ...person }) => (
          <li key={gid} className={rows.row}>
            <Avatar name={name} gid={gid} size={32} />
            <div className={rows.text}>
              <div className={rows.name}>
                <Link to="/people/$userGid" params={{ userGid: gid }} className={classes.found}>
                  {name}
                </Link>
              </div>
              <div className={rows.more}>{contactOf(person)}</div>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
