import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { del, post, put } from '@/lib/api/request';

/** Who shares something: a person or a team. A team that one may not see has no name. */
export type Sharer = { gid: string; resource_type: 'user' | 'team'; name: string; email?: string };

/** That somebody shares a thing, and what they may do with it. */
export type Membership<Level extends string = string> = {
  gid: string;
  member: Sharer | null;
  access_level: Level;
  /** What a member of a project does there, in words. */
  project_role?: string | null;
};

export const projectLevels = ['admin', 'editor', 'commenter', 'viewer'] as const;
export type ProjectLevel = (typeof projectLevels)[number];

const fields = 'member.name,member.email,member.resource_type,access_level,project_role';

export const membershipsQuery = (parentGid: string) =>
  queryOptions({
    queryKey: ['memberships', parentGid],
    queryFn: ({ signal }) =>
      all<Membership>('/memberships', { parent: parentGid, opt_fields: fields }, signal),
  });

/** At the level that the thing gives where nothing else is said. */
export const shareWith = (parentGid: string, memberGid: string) =>
  post<Membership>('/memberships', { parent: parentGid, member: memberGid }, { opt_fields: fields });

export const changeLevel = (membershipGid: string, level: string) =>
  put<Membership>(`/memberships/${membershipGid}`, { access_level: level });

export const changeRole = (membershipGid: string, project_role: string | null) =>
  put<Membership>(`/memberships/${membershipGid}`, { project_role });

export const endMembership = (membershipGid: string) => del(`/memberships/${membershipGid}`);
