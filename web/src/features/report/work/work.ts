import type { Countable } from '@/features/chart/chart';
import type { Counts, MapData } from '@/features/map/map';
import { statusOfGoal, statusOfProject } from '@/features/map/place';
import type { StatusKind } from '@/features/status/statuses';

export type Work = Exclude<Countable, 'tasks'>;

export const workOf = (of: Countable | undefined): Work | null =>
  of === undefined || of === 'tasks' ? null : of;

type Named = { gid: string; name: string };

/** A goal, a project or a portfolio, as far as it is counted. */
export type WorkItem = Named & {
  status: StatusKind | null;
  owner: Named | null;
  team: Named | null;
  period: Named | null;
  /** From 0 to 1; null where there is nothing that it could be told by. */
  progress: number | null;
};

const groups = ['status', 'owner', 'team', 'time_period'] as const;
export type WorkGroup = (typeof groups)[number];

/** What they can be told apart by. */
export const groupsOfWork: Record<Work, readonly WorkGroup[]> = {
  goals: groups,
  projects: ['status', 'owner', 'team'],
  portfolios: ['status', 'owner'],
};

/** All of a kind that the reader sees and that is not put away. */
export function itemsOf(data: MapData, of: Work): WorkItem[] {
  switch (of) {
    case 'goals':
      return data.goals.map((goal) => ({
        ...goal,
        status: statusOfGoal(goal),
        period: goal.time_period && { gid: goal.time_period.gid, name: goal.time_period.display_name },
      }));
    case 'projects':
      return data.projects.map((project) => ({
        ...project,
        status: statusOfProject(project),
        period: null,
        progress: doneOf([project]),
      }));
    case 'portfolios':
      return data.portfolios.map((portfolio) => ({
        ...portfolio,
        status: portfolio.status_type,
        team: null,
        period: null,
        progress: doneOf(projectsBelow(data, portfolio.gid)),
      }));
  }
}

type Counted = Pick<Counts, 'num_tasks' | 'num_completed_tasks'>;

function doneOf(counted: readonly Counted[]): number | null {
  const all = counted.reduce((sum, { num_tasks }) => sum + num_tasks, 0);
  const done = counted.reduce((sum, { num_completed_tasks }) => sum + num_completed_tasks, 0);
  return all > 0 ? done / all : null;
}

/** Each once, on however many ways it is there, and less what several of them count of the same tasks. */
function projectsBelow({ items, projects, overlaps }: MapData, portfolio: string): Counted[] {
  const below = new Set([portfolio]);
  for (const above of below)
    for (const { portfolio, item } of items) if (portfolio === above) below.add(item);
  const beyond = overlaps.map(({ num_tasks, num_completed_tasks, projects }) => {
    const times = Math.max(0, projects.filter((gid) => below.has(gid)).length - 1);
    return { num_tasks: -times * num_tasks, num_completed_tasks: -times * num_completed_tasks };
  });
  return [...projects.filter(({ gid }) => below.has(gid)), ...beyond];
}

/** What an item is told apart as: null where it has nothing there. */
export function namedIn(item: WorkItem, by: WorkGroup): Named | null {
  switch (by) {
    case 'status':
      return item.status && { gid: item.status, name: item.status };
    case 'time_period':
      return item.period;
    default:
      return item[by];
  }
}
