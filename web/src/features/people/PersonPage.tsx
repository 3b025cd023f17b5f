import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useCallback } from 'react';
import { contactOf } from '@/features/agent/contactOf';
import { PersonHours } from '@/features/workload/PersonHours';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { ColorDot } from '@/ui/color/ColorDot';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import classes from './Person.module.css';
import { PersonWork } from './PersonWork';
import { personQuery, projectsOfQuery, teamsOfQuery } from './people';

const TaskPane = lazily(() => import('@/features/task/pane/TaskPane').then(({ TaskPane }) => TaskPane));
/** More would push what the person has to do off the screen. */
const fewProjects = 8;
const route = getRouteApi('/frame/people/$userGid');

/** Who somebody is, what they share with the reader, and what they have to do. */
export function PersonPage() {
  const { t } = useTranslation(['people', 'common']);
  const { me, workspace } = useSession();
  const { userGid } = route.useParams();
  const { taskGid = null } = useParams({ strict: false });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: person, error, refetch } = useQuery(personQuery(workspace.gid, userGid));
  const { data: teams = [] } = useQuery(teamsOfQuery(workspace.gid, userGid));
  const { data: projects = [] } = useQuery(projectsOfQuery(workspace.gid, userGid));

  const reload = () =>
    void queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid, 'person', userGid] });
  useLive((changes) => {
    const concerned = ['team_membership', 'project_membership', 'project', 'team'];
    if (
      changes.some(({ resource }) => resource.gid === userGid || concerned.includes(resource.resource_type))
    )
      reload();
  }, reload);
  const openTask = useCallback(
    (gid: string) =>
      void navigate({
        to: '/people/$userGid/task/$taskGid',
        params: { userGid, taskGid: gid },
        replace: taskGid !== null,
      }),
    [navigate, userGid, taskGid],
  );

  if (error && !person) return <Problem error={error} retry={() => void refetch()} />;
  if (!person) return null;
  return (
    <div className={classes.page} key={userGid}>
      <PageTitle title={person.name} />
      <div className={classes.content}>
        <header className={classes.head}>
          <Avatar name={person.name} gid={person.gid} size={64} />
          <div>
            <strong>{person.name}</strong>
            {person.is_agent ? (
              <span>{contactOf(person)}</span>
            ) : (
              <a href={`mailto:${person.email}`}>{person.email}</a>
            )}
          </div>
          <Link to="/people" className={classes.all}>
            {t('all')}
          </Link>
        </header>
        <div className={classes.facts}>
          <Fact title={t('common:teams')} nothing={teams.length === 0 && t('noTeams')}>
            {teams.map(({ gid, name }) => (
              <li key={gid}>
                <Link to="/team/$teamGid" params={{ teamGid: gid }} className={classes.chip}>
                  {name}
                </Link>
              </li>
            ))}
          </Fact>
          <Fact
            title={t(userGid === me.gid ? 'ownProjects' : 'projects')}
            nothing={projects.length === 0 && t('noProjects')}
          >
            {projects.slice(0, fewProjects).map(({ gid, name, color }) => (
              <li key={gid}>
                <Link to="/project/$projectGid" params={{ projectGid: gid }} className={classes.chip}>
                  <ColorDot color={color} />
                  <span>{name}</span>
                </Link>
              </li>
            ))}
            {projects.length > fewProjects && (
              <li>
                <Link
                  to="/search"
                  search={{ kind: 'projects', 'members.any': userGid, 'completed.is': 'false' }}
                  className={classes.chip}
                >
                  {t('moreProjects', { count: projects.length - fewProjects })}
                </Link>
              </li>
            )}
          </Fact>
          <PersonHours user={userGid} />
        </div>
        <PersonWork person={person} openGid={taskGid} onOpen={openTask} />
      </div>
      {taskGid && (
        <Suspense>
          <TaskPane
            gid={taskGid}
            onClose={() => void navigate({ to: '/people/$userGid', params: { userGid } })}
            onOpen={openTask}
          />
        </Suspense>
      )}
    </div>
  );
}

type FactProps = { title: string; nothing: string | false; children: React.ReactNode };

function Fact({ title, nothing, children }: FactProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {nothing ? <p>{nothing}</p> : <ul>{children}</ul>}
    </section>
  );
}
