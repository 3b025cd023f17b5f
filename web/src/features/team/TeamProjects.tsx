import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { LazyCreateProjectDialog } from '@/features/project/create/LazyCreateProjectDialog';
import { projectsQuery } from '@/features/project/projects';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { oneAtATime } from '@/lib/oneAtATime';
import { usePreference } from '@/lib/preference';
import { useSession } from '@/lib/session/SessionContext';
import { useRemoved } from '@/ui/removal';
import { TeamGroup } from './TeamGroup';
import { teamsQuery } from './teams';

const others = 'others';

/** The sidebar's teams, each with its projects, and below them the projects of no team that one sees. */
export function TeamProjects() {
  const { t } = useTranslation('team');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: teams } = useQuery(teamsQuery(workspace.gid));
  const { data: projects = [] } = useQuery(projectsQuery(workspace.gid));
  const [closed, setClosed] = usePreference<string>('closedTeams', '');
  const [creatingIn, setCreatingIn] = useState<string | null>(null);
  const canCreate = useMay('create_project');
  const removed = useRemoved();
  const closedGids = new Set(closed.split(','));

  // Where many work, one project or another changes all the time.
  const reload = useMemo(
    () => oneAtATime(() => queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid] })),
    [queryClient, workspace.gid],
  );
  useLive((changes) => {
    const concerned = changes.some(({ resource }) => ['project', 'team'].includes(resource.resource_type));
    if (concerned) reload();
  }, reload);

  function toggle(gid: string) {
    if (!closedGids.delete(gid)) closedGids.add(gid);
    setClosed([...closedGids].filter(Boolean).join(','));
  }

  if (!teams) return null;
  const known = new Set(teams.map(({ gid }) => gid));
  const shown = projects.filter(({ gid }) => !removed.has(gid));
  const teamless = shown.filter(({ team }) => !team || !known.has(team.gid));
  return (
    <>
      {teams.map((team) => (
        <TeamGroup
          key={team.gid}
          name={team.name}
          teamGid={team.gid}
          projects={shown.filter((project) => project.team?.gid === team.gid)}
          open={!closedGids.has(team.gid)}
          onToggle={() => toggle(team.gid)}
          onCreate={canCreate ? () => setCreatingIn(team.gid) : undefined}
        />
      ))}
      {teamless.length > 0 && (
        <TeamGroup
          name={t('otherProjects')}
          projects={teamless}
          open={!closedGids.has(others)}
          onToggle={() => toggle(others)}
        />
      )}
      <Suspense>
        {creatingIn && <LazyCreateProjectDialog teamGid={creatingIn} onClose={() => setCreatingIn(null)} />}
      </Suspense>
    </>
  );
}
