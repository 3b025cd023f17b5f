import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { ColorDot } from '@/ui/color/ColorDot';
import { Problem } from '@/ui/Problem';
import rows from '@/ui/Rows.module.css';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { FoundCount } from './FoundCount';
import { NothingFound } from './NothingFound';
import classes from './SearchPage.module.css';
import type { Search } from './search';
import { type FoundProject, projectSearchQuery } from './searchOthers';

export function FoundProjects({ search }: { search: Search }) {
  const { t } = useTranslation('search');
  const { workspace } = useSession();
  const { data: projects, error, refetch } = useQuery(projectSearchQuery(workspace.gid, search));
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!projects) return <SkeletonRows />;
  if (projects.length === 0) return <NothingFound />;
  return (
    <div className={classes.others}>
      <FoundCount kind="projects" count={projects.length} />
      <ul className={rows.rows} aria-label={t('results')}>
        {projects.map((project) => (
          <ProjectRow key={project.gid} project={project} />
        ))}
      </ul>
    </div>
  );
}

function ProjectRow({ project: { gid, name, color, archived, completed, due_on, owner, team } }: RowProps) {
  const { t } = useTranslation('search');
  const marks = [archived && t('archived'), completed && t('completed')].filter((mark) => mark !== false);
  return (
    <li className={rows.row}>
      <ColorDot color={color} />
      <div className={rows.text}>
        <div className={rows.name}>
          <Link to="/project/$projectGid" params={{ projectGid: gid }} className={classes.found}>
            {name}
          </Link>
          {marks.map((mark) => (
            <span key={mark} className={rows.mark}>
              {mark}
            </span>
          ))}
        </div>
        <div className={rows.more}>
          {[team?.name, due_on && t('dueOn', { day: formatDay(due_on) })].filter(Boolean).join(' · ')}
        </div>
      </div>
      {owner && (
        <span className={classes.owner} title={t('ownedBy', { name: owner.name })}>
          <Avatar name={owner.name} gid={owner.gid} size={24} />
          <span className="visually-hidden">{t('ownedBy', { name: owner.name })}</span>
        </span>
      )}
    </li>
  );
}

type RowProps = { project: FoundProject };
