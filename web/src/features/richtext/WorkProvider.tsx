import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { contactOf } from '@/features/agent/contactOf';
import { projectsQuery } from '@/features/project/projects';
import { taskCompletionsQuery } from '@/features/search/completions';
import { peopleQuery } from '@/features/task/fields/people';
import { useTask } from '@/features/task/taskStore';
import { useSession } from '@/lib/session/SessionContext';
import { matching } from '@/ui/picker/matching';
import { type Found, type Mention, type Work, WorkContext } from '@/ui/richtext/work';
import { mentionedTaskQuery } from './mentionedTask';

const most = 5;

/** Lets texts find people and work to mention, and call them what they are called now. */
export function WorkProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { workspace } = useSession();
  const work = useMemo<Work>(() => {
    async function find(typed: string): Promise<Found[]> {
      const [people, projects, tasks] = await Promise.all([
        queryClient.ensureQueryData(peopleQuery(workspace.gid)),
        queryClient.ensureQueryData(projectsQuery(workspace.gid)),
        typed ? queryClient.fetchQuery(taskCompletionsQuery(workspace.gid, typed)) : [],
      ]);
      return [
        ...matching(
          people.map(({ gid, name, ...person }) => ({
            gid,
            kind: 'user',
            label: name,
            hint: contactOf(person),
          })),
          typed,
        ).slice(0, most),
        ...tasks.slice(0, most).map(({ gid, name, memberships }) => ({
          gid,
          kind: 'task',
          label: name,
          hint: memberships[0]?.project.name,
        })),
        ...(typed
          ? matching(
              projects.map(({ gid, name }) => ({ gid, kind: 'project', label: name, hint: undefined })),
              typed,
            ).slice(0, most)
          : []),
      ].map(({ label, kind, ...rest }) => ({ ...rest, kind, text: kind === 'user' ? `@${label}` : label }));
    }
    return { find, useTitle, follow: (path) => void navigate({ to: path }) };
  }, [queryClient, navigate, workspace.gid]);
  return <WorkContext value={work}>{children}</WorkContext>;
}

function useTitle({ gid, kind }: Mention) {
  const { workspace } = useSession();
  const known = useTask(gid);
  const { data: task } = useQuery({ ...mentionedTaskQuery(gid), enabled: kind === 'task' && !known });
  const { data: projects = [] } = useQuery({ ...projectsQuery(workspace.gid), enabled: kind === 'project' });
  if (kind === 'project') {
    const project = projects.find((other) => other.gid === gid);
    return project ? { name: project.name, isDone: false } : null;
  }
  const found = known ?? task;
  return kind === 'task' && found ? { name: found.name, isDone: found.completed } : null;
}
