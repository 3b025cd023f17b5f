import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';
import type { StatusKind } from './statuses';

type Named = { gid: string; name: string };
type Told = Named & {
  due_on: Day | null;
  assignee: Named | null;
  dependencies: (Named & { completed: boolean; assignee: Named | null })[];
};

/** What has changed since somebody last told how it is doing. */
export type Draft = {
  since: string;
  num_completed_tasks: number;
  completed_tasks: Told[];
  reached_milestones: Told[];
  slipped_milestones: Told[];
  next_milestones: Told[];
  blocked_tasks: Told[];
  updates: { title: string; status_type: StatusKind; parent: Named | null }[];
};

export const draftQuery = (parent: string) =>
  queryOptions({
    queryKey: ['statuses', parent, 'draft'],
    queryFn: ({ signal }) => get<Draft>('/status_updates/draft', { parent }, signal),
    staleTime: 0,
    gcTime: 0,
  });

/** How a draft says these things, in the language of its author. */
export type Phrases = {
  done: (count: number) => string;
  reached: string;
  slipped: string;
  next: string;
  blocked: string;
  below: string;
  due: (name: string, day: Day) => string;
  waits: (name: string, other: string, person: string | undefined) => string;
  stands: (name: string, status: StatusKind) => string;
};

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');

/** The draft as a text to go on with; nothing where nothing has changed. */
export function textOf(draft: Draft, say: Phrases): string | null {
  const name = ({ name }: Named) => name;
  const dated = (task: Told) => (task.due_on ? say.due(task.name, task.due_on) : task.name);
  const waiting = (task: Told) => {
    const other = task.dependencies.find(({ completed }) => !completed);
    return other ? say.waits(task.name, other.name, other.assignee?.name) : task.name;
  };
  const parts: [string, string[]][] = [
    [
      say.below,
      draft.updates.map(({ parent, title, status_type }) => say.stands(parent?.name ?? title, status_type)),
    ],
    [say.reached, draft.reached_milestones.map(name)],
    [say.slipped, draft.slipped_milestones.map(dated)],
    [say.done(draft.num_completed_tasks), draft.completed_tasks.map(name)],
    [say.blocked, draft.blocked_tasks.map(waiting)],
    [say.next, draft.next_milestones.map(dated)],
  ];
  const written = parts.filter(([, items]) => items.length > 0);
  if (written.length === 0) return null;
  const list = (items: string[]) => items.map((item) => `<li>${escaped(item)}</li>`).join('');
  return `<body>${written.map(([title, items]) => `<strong>${escaped(title)}</strong><ul>${list(items)}</ul>`).join('')}</body>`;
}
