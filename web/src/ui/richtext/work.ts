import { createContext } from 'react';

/** A person, task, project or tag that a text mentions. */
export type Mention = { gid: string; kind: string; text: string };
export type Found = Mention & { hint?: string };

/** What texts need to know of the people and the work that they mention; this folder knows no feature. */
export type Work = {
  /** What it is called now, where that is known. */
  useTitle: (mention: Mention) => { name: string; isDone: boolean } | null;
  find: (typed: string) => Promise<Found[]>;
  /** Goes to a page of the app. */
  follow: (path: string) => void;
};

export const WorkContext = createContext<Work>({
  useTitle: () => null,
  find: () => Promise.resolve([]),
  follow: (path) => location.assign(path),
});

export const pathOf = ({ kind, gid }: Mention) => `/${kind}/${gid}`;

/** The task or project whose page of this app an address is. */
export function mentionIn(address: string): Mention | null {
  const text = address.trim();
  if (/\s/.test(text) || !text.startsWith(`${location.origin}/`)) return null;
  const path = text.slice(location.origin.length).replace(/[?#].*$/, '');
  const task = /\/task\/(\d+)$/.exec(path)?.[1];
  if (task) return { gid: task, kind: 'task', text };
  const project = /^\/project\/(\d+)(\/\w+)?$/.exec(path)?.[1];
  return project ? { gid: project, kind: 'project', text } : null;
}
