import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { type CustomField, definitionFields } from '@/features/field/field';
import { type FieldValue, valueFields } from '@/features/field/value';
import { all } from '@/lib/api/pages';
import { del, get, post, put } from '@/lib/api/request';
import type { Day } from '@/lib/dates/day';

export type Named = { gid: string; name: string };

export type TimePeriod = {
  gid: string;
  display_name: string;
  /** A month is the app's own. */
  period: 'FY' | 'H1' | 'H2' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'month';
  start_on: Day;
  end_on: Day;
};

export const sources = [
  'manual',
  'subgoal_progress',
  'project_task_completion',
  'project_milestone_completion',
  'task_completion',
] as const;
export type Source = (typeof sources)[number] | 'external';

export type Metric = {
  unit: 'none' | 'currency' | 'percentage';
  currency_code: string | null;
  precision: number;
  initial_number_value: number;
  target_number_value: number;
  current_number_value: number;
  progress_source: Source;
  is_custom_weight: boolean;
  can_manage: boolean;
};

export type GoalStatus = 'green' | 'yellow' | 'red' | 'missed' | 'achieved' | 'partial' | 'dropped';

/** A goal as lists show it. */
export type Goal = Named & {
  owner: Named | null;
  team: Named | null;
  is_workspace_level: boolean;
  time_period: TimePeriod | null;
  start_on: Day | null;
  due_on: Day | null;
  status: GoalStatus | null;
  /** From 0 to 1. */
  progress: number;
  metric: Metric | null;
  /** How much was reached of a closed goal, from 0 to 1. */
  score: number | null;
  /** How sure somebody was last that an open goal will be reached, from 1 to 10. */
  confidence: number | null;
  parent_goals: Named[];
  privacy_setting: 'public_to_workspace' | 'members_only';
  my_access_level: 'viewer' | 'commenter' | 'editor' | 'admin';
};

/** When a goal is to be reached: in a period of the company, or in days of its own. */
export type GoalTime = Pick<Goal, 'time_period' | 'start_on' | 'due_on'>;

export type GoalDetail = Goal & {
  html_notes: string;
  followers: Named[];
  custom_fields: FieldValue[];
  custom_field_settings: { gid: string; custom_field: CustomField }[];
};

const listed = [
  'name',
  'owner.name',
  'team.name',
  'is_workspace_level',
  'time_period.(display_name|period|start_on|end_on)',
  'start_on',
  'due_on',
  'status',
  'progress',
  'metric',
  'score',
  'confidence',
  'parent_goals.name',
  'privacy_setting',
  'my_access_level',
].join(',');
const detailed = [
  listed,
  'html_notes',
  'followers.name',
  ...valueFields,
  ...definitionFields.map((field) => `custom_field_settings.custom_field.${field}`),
].join(',');

/** All goals that the reader sees. */
export const goalsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'goals'],
    queryFn: ({ signal }) => all<Goal>('/goals', { workspace, opt_fields: listed }, signal),
    staleTime: 0,
  });

export const goalQuery = (gid: string) =>
  queryOptions({
    queryKey: ['goal', gid],
    queryFn: ({ signal }) => get<GoalDetail>(`/goals/${gid}`, { opt_fields: detailed }, signal),
    staleTime: 0,
  });

/** The goals that a project supports. */
export const goalsOfProjectQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'goals'],
    queryFn: ({ signal }) => all<Goal>('/goals', { project, opt_fields: listed }, signal),
    staleTime: 0,
  });

export const periodsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'timePeriods'],
    queryFn: ({ signal }) =>
      all<TimePeriod>(
        '/time_periods',
        { workspace, opt_fields: 'display_name,period,start_on,end_on' },
        signal,
      ),
    staleTime: 3_600_000,
  });

/** What the metric of a goal was at the end of a day. */
export type MetricValue = { gid: string; recorded_on: Day; number_value: number };

export const metricValuesQuery = (goal: string) =>
  queryOptions({
    queryKey: ['goal', goal, 'metricValues'],
    queryFn: ({ signal }) => all<MetricValue>(`/goals/${goal}/metric_values`, {}, signal),
    staleTime: 0,
  });

export type Relationship = {
  gid: string;
  resource_subtype: 'subgoal' | 'supporting_work';
  contribution_weight: number;
  supporting_resource: Named & { resource_type: 'goal' | 'project' | 'portfolio' | 'task' };
};

/** What supports a goal. */
export const supportQuery = (goal: string) =>
  queryOptions({
    queryKey: ['goal', goal, 'support'],
    queryFn: ({ signal }) =>
      all<Relationship>(
        '/goal_relationships',
        {
          supported_goal: goal,
          opt_fields:
            'resource_subtype,contribution_weight,supporting_resource.name,supporting_resource.resource_type',
        },
        signal,
      ),
    staleTime: 0,
  });

export type GoalEdits = Partial<{
  name: string;
  html_notes: string;
  owner: string | null;
  time_period: string | null;
  start_on: Day | null;
  due_on: Day | null;
  team: string | null;
  is_workspace_level: boolean;
  privacy_setting: GoalDetail['privacy_setting'];
  /** By field. */
  custom_fields: Record<string, unknown>;
}>;

export type NewGoal = GoalEdits & { name: string; workspace: string };

export const createGoal = (goal: NewGoal) => post<Goal>('/goals', goal, { opt_fields: listed });

export const updateGoal = (gid: string, edits: GoalEdits) =>
  put<GoalDetail>(`/goals/${gid}`, edits, { opt_fields: detailed });

export const deleteGoal = (gid: string) => del(`/goals/${gid}`);

export const addField = (goal: string, custom_field: string) =>
  post(`/goals/${goal}/addCustomFieldSetting`, { custom_field });

/** Its value goes with it. */
export const removeField = (goal: string, custom_field: string) =>
  post(`/goals/${goal}/removeCustomFieldSetting`, { custom_field });

export type MetricEdits = Pick<
  Metric,
  'unit' | 'currency_code' | 'precision' | 'initial_number_value' | 'target_number_value' | 'progress_source'
> &
  Partial<Pick<Metric, 'current_number_value' | 'is_custom_weight'>>;

export const setMetric = (gid: string, metric: MetricEdits) =>
  post<GoalDetail>(`/goals/${gid}/setMetric`, metric, { opt_fields: detailed });

/** What a metric was, as it is set again. */
export function asEdits(metric: Metric): MetricEdits {
  const { unit, currency_code, precision, progress_source, is_custom_weight } = metric;
  const { initial_number_value, target_number_value, current_number_value } = metric;
  const numbers = { initial_number_value, target_number_value, current_number_value };
  return { unit, currency_code, precision, progress_source, is_custom_weight, ...numbers };
}

/** Lets what supports a goal count by its weights, or everything alike. */
export const setWeighed = (gid: string, metric: Metric, is_custom_weight: boolean) =>
  setMetric(gid, { ...asEdits(metric), is_custom_weight });

export const tellCurrent = (gid: string, current_number_value: number) =>
  post<GoalDetail>(`/goals/${gid}/setMetricCurrentValue`, { current_number_value }, { opt_fields: detailed });

/** What supports a goal counts as much as anything else that does. */
export const addSupport = (goal: string, supporting_resource: string, contribution_weight = 1) =>
  post(`/goals/${goal}/addSupportingRelationship`, { supporting_resource, contribution_weight });

export const weigh = (relationship: string, contribution_weight: number) =>
  put(`/goal_relationships/${relationship}`, { contribution_weight });

export const removeSupport = (goal: string, supporting_resource: string) =>
  post(`/goals/${goal}/removeSupportingRelationship`, { supporting_resource });

export const follow = (gid: string, isFollowing: boolean) =>
  post(`/goals/${gid}/${isFollowing ? 'addFollowers' : 'removeFollowers'}`, { followers: ['me'] });

/** Goals hang together: what changes one may move those above it. */
export function readGoalsAgain(queryClient: QueryClient) {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'goal' || queryKey.at(-1) === 'goals',
  });
}

/** The periods of a company move when its years begin in another month. */
export function readPeriodsAgain(queryClient: QueryClient) {
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey.at(-1) === 'timePeriods' });
  readGoalsAgain(queryClient);
}

/** Shows a change wherever the goal is shown, before the server has taken it. */
export function paintGoal(queryClient: QueryClient, gid: string, patch: Partial<GoalDetail>) {
  // What was read before would take it back.
  void queryClient.cancelQueries({ queryKey: goalQuery(gid).queryKey });
  queryClient.setQueryData<GoalDetail>(goalQuery(gid).queryKey, (goal) => goal && { ...goal, ...patch });
  queryClient.setQueriesData<Goal[]>({ predicate: ({ queryKey }) => queryKey.at(-1) === 'goals' }, (goals) =>
    goals?.map((goal) => (goal.gid === gid ? { ...goal, ...patch } : goal)),
  );
}
