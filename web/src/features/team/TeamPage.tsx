import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { accessRequestsQuery } from '@/features/membership/accessRequests';
import { useMyRole } from '@/features/workspace/members';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Change } from '@/lib/live/change';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { explain } from '@/ui/form/explain';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import { sayProblem } from '@/ui/toasts';
import { AskToJoin } from './AskToJoin';
import { JoinRequests } from './JoinRequests';
import classes from './Team.module.css';
import { TeamDescription } from './TeamDescription';
import { TeamMembers } from './TeamMembers';
import { TeamProjectsPanel } from './TeamProjectsPanel';
import { TeamSettings } from './TeamSettings';
import { addToTeam, teamMembersQuery, teamQuery } from './teams';

const route = getRouteApi('/frame/team/$teamGid');

/** What shows in the rows of a team's projects. */
const kinds = ['project', 'status_update', 'project_membership', 'membership'];

/** A team: what it is for, its projects, its members and, for those, its settings. */
export function TeamPage() {
  const { t } = useTranslation('team');
  const { teamGid } = route.useParams();
  const { me } = useSession();
  const queryClient = useQueryClient();
  const { data: team, error, refetch } = useQuery(teamQuery(teamGid));
  const { data: members } = useQuery(teamMembersQuery(teamGid));
  const isAdmin = useMyRole() === 'admin';

  const reload = () => {
    void queryClient.invalidateQueries({ queryKey: ['team', teamGid] });
    void queryClient.invalidateQueries({ queryKey: accessRequestsQuery(teamGid).queryKey });
  };
  useLive((changes) => {
    const concerned = ({ resource, parent }: Change) =>
      resource.gid === teamGid || parent?.gid === teamGid || kinds.includes(resource.resource_type);
    if (changes.some(concerned)) reload();
  }, reload);
  const join = useMutation({
    mutationFn: () => addToTeam(teamGid, me.gid),
    onSuccess: reload,
    onError: (refusal) => sayProblem(explain(refusal, []).general),
  });

  if (error && !team) return <Problem error={error} retry={() => refetch()} />;
  if (!team) return null;
  const isMember = members?.some(({ user }) => user.gid === me.gid) ?? false;
  const canEdit = isMember || isAdmin;
  const canJoin = members && !isMember && (team.visibility === 'public' || isAdmin);
  return (
    <div className={classes.page} key={teamGid}>
      <PageTitle title={team.name} />
      {canJoin && (
        <div className={classes.join}>
          <span>{t('notAMember')}</span>
          <Button size="xs" loading={join.isPending} onClick={() => join.mutate()}>
            {t('join')}
          </Button>
        </div>
      )}
      {members && !isMember && !canJoin && <AskToJoin team={teamGid} />}
      <TeamDescription team={team} canEdit={isMember} />
      <TeamProjectsPanel team={team} />
      {canEdit && <JoinRequests team={teamGid} />}
      <TeamMembers team={team} canEdit={canEdit} />
      {canEdit && <TeamSettings team={team} />}
    </div>
  );
}
