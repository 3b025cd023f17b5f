import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/lib/api/request';
import { savePreference } from '@/lib/preference';
import { remember, type Session, type Workspace } from '@/lib/session/session';

export type Invitation = {
  workspace: Workspace;
  /** Whom it is for; null for a link that everyone who has it can use. */
  email: string | null;
  has_account: boolean;
  invited_by: { name: string };
};

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => get<Invitation>('/invitations/lookup', { token }),
    retry: false,
  });

type Newcomer = { name?: string; email?: string; password?: string };

/** Comes in: as who is signed in or, with what one says about oneself, as somebody new or known. */
export async function acceptInvitation(
  token: string,
  invitation: Invitation,
  newcomer: Newcomer = {},
): Promise<Session> {
  const session = remember(await post<Session>('/invitations/accept', { token, ...newcomer }));
  savePreference('workspace', invitation.workspace.gid);
  return session;
}
