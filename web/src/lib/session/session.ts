import { ApiError } from '../api/ApiError';
import { credentials } from '../api/credentials';
import { del, get, post } from '../api/request';

export type Workspace = { gid: string; name: string };
export type Me = { gid: string; name: string; email: string; workspaces: Workspace[] };
export type Session = { gid: string; csrf_token: string; user: Me };

export const sessionAsked = '/sessions/current';

/** Who is signed in here, or null. */
export async function currentSession(): Promise<Session | null> {
  try {
    return remember(await get<Session>(sessionAsked));
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

export async function signIn(email: string, password: string): Promise<Session> {
  return remember(await post<Session>('/sessions', { email, password }));
}

export async function signOut(): Promise<void> {
  await del('/sessions/current');
  credentials.setCsrf(null);
}

/** Ends every session of the person, this one included. */
export async function signOutEverywhere(): Promise<void> {
  await del('/sessions');
  credentials.setCsrf(null);
}

const seen = new Set<string>();

/** Whether more than one person was signed in since this page was loaded. */
export const othersWereHere = () => seen.size > 1;

/** Keeps the token that every write of this session has to carry. Call it with each session the server hands out. */
export function remember(session: Session): Session {
  credentials.setCsrf(session.csrf_token);
  seen.add(session.user.gid);
  return session;
}
