import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { perform } from '@/features/task/writeQueue';
import { del, put } from '@/lib/api/request';
import { paint } from '@/lib/paint';
import { remember } from '@/lib/undo';
import { removeUndoably } from '@/ui/removal';
import { sayUndoable } from '@/ui/toasts';
import { projectQuery } from '../project';
import { archivedProjectsQuery, type ProjectLink, projectsQuery } from '../projects';
import { type ProjectSettings, projectSettingsQuery } from './projectSettings';

export type ProjectEdit = Partial<
  Pick<ProjectSettings, 'name' | 'color' | 'privacy_setting' | 'default_view' | 'archived'>
> & { team?: ProjectSettings['team'] };

/** Paints the edit wherever the project is shown, and writes it. */
export function editProject(queryClient: QueryClient, workspaceGid: string, gid: string, edit: ProjectEdit) {
  const { team, ...plain } = edit;
  const edited = <T extends { gid: string }>(project: T) =>
    project.gid === gid ? { ...project, ...edit } : project;
  return perform({
    key: `project:${gid}`,
    show: () => {
      const shown = [
        paint(queryClient, projectQuery(gid).queryKey, edited),
        paint(queryClient, projectSettingsQuery(gid).queryKey, edited),
        paint(queryClient, projectsQuery(workspaceGid).queryKey, (all) => all.map(edited)),
      ];
      return () => {
        for (const hide of shown) hide();
      };
    },
    write: async () => {
      await put(`/projects/${gid}`, { ...plain, ...(team !== undefined && { team: team?.gid ?? null }) });
    },
  });
}

/** Puts the project away, or takes it out again; either can be undone. */
export async function archiveProject(
  queryClient: QueryClient,
  workspaceGid: string,
  project: ProjectLink,
  archived: boolean,
) {
  const write = async (now: boolean) => {
    if (!(await editProject(queryClient, workspaceGid, project.gid, { archived: now }))) return false;
    queryClient.invalidateQueries({ queryKey: projectsQuery(workspaceGid).queryKey });
    queryClient.invalidateQueries({ queryKey: archivedProjectsQuery(workspaceGid).queryKey });
    return true;
  };
  if (!(await write(archived))) return;
  const label = i18next.t(archived ? 'project:archivedSaid' : 'project:unarchivedSaid', {
    name: project.name,
  });
  sayUndoable(remember({ label, undo: () => void write(!archived) }), i18next.t('undo'));
}

export function deleteProject(
  queryClient: QueryClient,
  workspaceGid: string,
  { gid, name }: { gid: string; name: string },
) {
  removeUndoably({
    gid,
    label: i18next.t('project:deletedSaid', { name }),
    run: async () => {
      await del(`/projects/${gid}`);
      for (const query of [projectsQuery, archivedProjectsQuery]) {
        queryClient.setQueryData(query(workspaceGid).queryKey, (all) =>
          all?.filter((project) => project.gid !== gid),
        );
      }
    },
  });
}
