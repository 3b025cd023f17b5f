import { IconFolder } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import teamClasses from '@/features/team/TeamProjects.module.css';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { ColorDot } from '@/ui/color/ColorDot';
import classes from './Favorites.module.css';
import { favoritesQuery } from './favorites';

/** The projects and portfolios that the reader keeps at hand, in the sidebar. */
export function Favorites() {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const { data: projects = [] } = useQuery(favoritesQuery(workspace.gid, 'project'));
  const { data: portfolios = [] } = useQuery(favoritesQuery(workspace.gid, 'portfolio'));
  if (projects.length + portfolios.length === 0) return null;
  return (
    <section className={teamClasses.team}>
      <div className={`${teamClasses.head} ${classes.title}`}>
        <span className={teamClasses.name}>{t('favorites')}</span>
      </div>
      <ul className={teamClasses.projects} aria-label={t('favorites')}>
        {portfolios.map(({ gid, name }) => (
          <li key={gid}>
            <Link
              to="/portfolio/$portfolioGid"
              params={{ portfolioGid: gid }}
              className={teamClasses.project}
            >
              <IconFolder size={14} stroke={1.6} aria-hidden />
              <span>{name}</span>
            </Link>
          </li>
        ))}
        {projects.map(({ gid, name, color }) => (
          <li key={gid}>
            <Link to="/project/$projectGid" params={{ projectGid: gid }} className={teamClasses.project}>
              <ColorDot color={color} />
              <span>{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
