import { post } from '@/lib/api/request';

export const privacies = ['public_to_workspace', 'private_to_team', 'private'] as const;
export type Privacy = (typeof privacies)[number];

export type NewProject = {
  name: string;
  team: string;
  color: string;
  privacy_setting: string;
  default_view: string;
};
type Made = { gid: string; default_view: string };

/** Makes a blank project. */
export function createProject(workspaceGid: string, { name, team, color, ...rest }: NewProject) {
  return post<Made>(
    '/projects',
    { ...rest, name: name.trim(), workspace: workspaceGid, ...(team && { team }), ...(color && { color }) },
    { opt_fields: 'default_view' },
  );
}
