import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { favoritesQuery, setFavorite } from '@/features/favorite/favorites';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { ColorDot } from '@/ui/color/ColorDot';
import type { ProjectTile } from './home';
import classes from './Widget.module.css';

const choices = ['recent', 'favorites'] as const;

/** The projects that the reader was in last, and those they keep at hand. */
export function Projects({ recent }: { recent: ProjectTile[] }) {
  const { t } = useTranslation('home');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: favorites = [] } = useQuery(favoritesQuery(workspace.gid, 'project'));
  const [choice, setChoice] = useState<(typeof choices)[number]>('recent');
  const shown = choice === 'recent' ? recent.slice(0, 8) : favorites;
  const isFavorite = (gid: string) => favorites.some((favorite) => favorite.gid === gid);

  const toggle = (project: ProjectTile) =>
    setFavorite(queryClient, workspace.gid, 'project', project, !isFavorite(project.gid));
  return (
    <>
      <div className={classes.head}>
        <h3>{t('widgets.projects')}</h3>
        <div className={classes.choices} role="group" aria-label={t('widgets.projects')}>
          {choices.map((one) => (
            <button key={one} type="button" aria-pressed={choice === one} onClick={() => setChoice(one)}>
              {t(`projects.${one}`)}
            </button>
          ))}
        </div>
      </div>
      {shown.length === 0 ? (
        <p className={classes.nothing}>{t(`projects.nothing.${choice}`)}</p>
      ) : (
        <ul className={classes.rows} aria-label={t(`projects.${choice}`)}>
          {shown.map((project) => (
            <li key={project.gid} className={classes.row}>
              <ColorDot color={project.color} />
              <Link to="/project/$projectGid" params={{ projectGid: project.gid }} className={classes.name}>
                {project.name}
              </Link>
              <button
                type="button"
                className={classes.star}
                aria-pressed={isFavorite(project.gid)}
                aria-label={t('projects.favorite', { name: project.name })}
                onClick={() => void toggle(project)}
              >
                {isFavorite(project.gid) ? <IconStarFilled size={15} /> : <IconStar size={15} />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
