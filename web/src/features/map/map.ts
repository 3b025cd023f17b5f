import { queryOptions } from '@tanstack/react-query';
import type { GoalStatus, Named, TimePeriod } from '@/features/goal/goals';
import type { StatusKind } from '@/features/status/statuses';
import { get } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';

export type Counts = {
  num_tasks: number;
  num_completed_tasks: number;
  num_overdue_tasks: number;
  num_blocked_tasks: number;
  num_milestones: number;
  num_completed_milestones: number;
};

type Work = Named &
  Counts & {
    owner: Named | null;
    team: Named | null;
    start_on: Day | null;
    due_on: Day | null;
  };

/** A goal; its counts are of those tasks that support it themselves and count nowhere else on the map. */
export type MapGoal = Work & {
  /** Tasks that support it too, and count in their projects or for other goals. */
  num_tasks_elsewhere: number;
  is_workspace_level: boolean;
  time_period: TimePeriod | null;
  status: GoalStatus | null;
  /** From 0 to 1; null where nothing is measured. */
  progress: number | null;
};

export type MapProject = Work & {
  completed: boolean;
  status_type: StatusKind | null;
  status_at: string | null;
};

export type MapPortfolio = Named & {
  owner: Named | null;
  start_on: Day | null;
  due_on: Day | null;
  status_type: StatusKind | null;
  status_at: string | null;
};

/** Tasks that are in all of these projects wait for tasks of somebody, or of nobody. */
export type Blocker = { projects: string[]; assignee: Named | null; num_tasks: number };

/** How many tasks are in all of these projects at once, each of which counts them. */
export type Overlap = Counts & { projects: string[] };

export type MapData = {
  goals: MapGoal[];
  portfolios: MapPortfolio[];
  projects: MapProject[];
  supports: { goal: string; supporter: string }[];
  items: { portfolio: string; item: string }[];
  overlaps: Overlap[];
  blockers: Blocker[];
};

/** All work that the reader sees. */
export const mapQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'map'],
    queryFn: ({ signal }) => get<MapData>(`/workspaces/${workspace}/map`, {}, signal),
    staleTime: 0,
  });

/** A milestone, or a task that is late or waits. */
export type Standout = Named & {
  resource_subtype: string;
  completed: boolean;
  due_on: Day | null;
  assignee: Named | null;
  dependencies: (Named & { completed: boolean; assignee: Named | null })[];
};

const most = 60;

/** What stands out in a project: asked for when somebody comes near. */
export const standoutsQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'map'],
    queryFn: ({ signal }) =>
      get<Standout[]>(
        `/projects/${project}/map`,
        {
          limit: most,
          opt_fields:
            'name,resource_subtype,completed,due_on,assignee.name,dependencies.(name|completed),dependencies.assignee.name',
        },
        signal,
      ),
    staleTime: 30_000,
  });

/** From the thing itself up to a goal, or as far up as there is anything. */
export type Chain = {
  chain: { gid: string; resource_type: 'task' | 'project' | 'portfolio' | 'goal'; name: string }[];
};

export const whyQuery = (type: 'task' | 'project' | 'goal', gid: string) =>
  queryOptions({
    queryKey: [type, gid, 'why'],
    queryFn: ({ signal }) => get<Chain[]>(`/${type}s/${gid}/why`, {}, signal),
    staleTime: 60_000,
  });
