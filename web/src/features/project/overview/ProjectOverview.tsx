import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { StatusUpdates } from '@/features/status/StatusUpdates';
import { formatDay } from '@/lib/dates/formatDay';
import { Avatar } from '@/ui/Avatar';
import { Panel } from '@/ui/Panel';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { overviewQuery } from './overview';
import { ProjectDescription } from './ProjectDescription';
import classes from './ProjectOverview.module.css';

/** What a project is for, how it is doing, and who works on it. */
export function ProjectOverview({ project }: { project: string }) {
  const { t } = useTranslation('project');
  const { data, error, refetch } = useQuery(overviewQuery(project));
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <SkeletonRows />;
  const { html_notes, owner, members, due_on, start_on } = data.data;
  const people = owner ? [owner, ...members.filter(({ gid }) => gid !== owner.gid)] : members;
  const dates = [start_on, due_on].filter((day) => day !== null).map((day) => formatDay(day));
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <ProjectDescription key={project} project={project} html={html_notes} version={data.version} />
        <StatusUpdates project={project} />
      </div>
      <aside className={classes.side}>
        {dates.length > 0 && (
          <Panel title={t('dates')}>
            <p className={classes.dates}>{dates.join(' – ')}</p>
          </Panel>
        )}
        <Panel title={t('members')}>
          <ul className={classes.people}>
            {people.map(({ gid, name }) => (
              <li key={gid}>
                <Avatar name={name} gid={gid} size={28} />
                <span>{name}</span>
                {gid === owner?.gid && <small>{t('owner')}</small>}
              </li>
            ))}
          </ul>
        </Panel>
      </aside>
    </div>
  );
}
