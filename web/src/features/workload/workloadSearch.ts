import type { Day } from '@/lib/dates/day';

/** What the page shows, as it stands in its address. */
export type WorkloadSearch = {
  by?: 'day';
  from?: Day;
  team?: string;
  project?: string;
  portfolio?: string;
  /** What is counted: tasks, allocated hours, or the custom field with this gid. */
  count?: string;
  /** What is shown is how it would be by this draft. */
  draft?: string;
};

export function readWorkloadSearch(given: Record<string, unknown>): WorkloadSearch {
  const { by, from, team, project, portfolio, count, draft } = given;
  return {
    ...(by === 'day' && { by }),
    ...(typeof from === 'string' && /^\d{4}-\d\d-\d\d$/.test(from) && { from }),
    ...(isGid(team) && { team: String(team) }),
    ...(isGid(project) && { project: String(project) }),
    ...(isGid(portfolio) && { portfolio: String(portfolio) }),
    ...(isGid(draft) && { draft: String(draft) }),
    ...((count === 'tasks' || count === 'allocated' || isGid(count)) && { count: String(count) }),
  };
}

const isGid = (value: unknown) => /^\d{1,19}$/.test(String(value));
