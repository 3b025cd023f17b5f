import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Membership, membershipsQuery, type Sharer } from '@/features/membership/memberships';
import { RoleField } from '@/features/membership/RoleField';
import { WorkloadLink } from '@/features/workload/WorkloadLink';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { Avatar } from '@/ui/Avatar';
import { Panel } from '@/ui/Panel';
import classes from './ProjectOverview.module.css';

type Props = { project: string; owner: { gid: string; name: string } | null };

/** Who shares the project, people and teams, and what each does in it; whoever owns it comes first. */
export function ProjectPeople({ project, owner }: Props) {
  const { t } = useTranslation('project');
  const queryClient = useQueryClient();
  const query = membershipsQuery(project);
  const { data: memberships = [] } = useQuery({ ...query, staleTime: 0 });
  const refresh = () => void queryClient.invalidateQueries({ queryKey: query.queryKey });
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.gid === project)) refresh();
  }, refresh);
  const isOwner = ({ member }: Membership) => member !== null && member.gid === owner?.gid;
  const shown = memberships.toSorted((one, other) => Number(isOwner(other)) - Number(isOwner(one)));
  return (
    <Panel title={t('members')} actions={<WorkloadLink of={{ project }} />}>
      <ul className={classes.people} aria-label={t('members')}>
        {owner && memberships.every((one) => !isOwner(one)) && (
          <li>
            <Avatar name={owner.name} gid={owner.gid} size={28} />
            <div className={classes.person}>
              <Named person={{ ...owner, resource_type: 'user' }} isOwner />
            </div>
          </li>
        )}
        {shown.map((membership) => {
          const { gid, member } = membership;
          return (
            <li key={gid}>
              {member?.resource_type === 'user' ? (
                <Avatar name={member.name} gid={member.gid} size={28} />
              ) : (
                <IconUsersGroup size={28} stroke={1.4} className={classes.team} aria-hidden />
              )}
              <div className={classes.person}>
                <Named person={member} isOwner={isOwner(membership)} />
                {member && <RoleField project={project} membership={membership} name={member.name} />}
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function Named({ person, isOwner }: { person: Sharer | null; isOwner: boolean }) {
  const { t } = useTranslation(['project', 'membership']);
  if (!person) return <span className={classes.personName}>{t('membership:hiddenTeam')}</span>;
  const isPerson = person.resource_type === 'user';
  return (
    <span className={classes.personName}>
      {isPerson ? (
        <Link to="/people/$userGid" params={{ userGid: person.gid }}>
          {person.name}
        </Link>
      ) : (
        <Link to="/team/$teamGid" params={{ teamGid: person.gid }}>
          {person.name}
        </Link>
      )}
      {isOwner && <small>{t('owner')}</small>}
    </span>
  );
}
