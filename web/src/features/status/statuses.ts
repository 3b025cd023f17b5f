import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { del, post, put } from '@/lib/api/request';

/** How a project is doing, in the API's words; the order is that of the choice. */
export const statusTypes = ['on_track', 'at_risk', 'off_track', 'on_hold', 'complete'] as const;
/** The same for a portfolio. */
export const portfolioStatusTypes = [...statusTypes, 'dropped'] as const;
/** And for a goal. */
export const goalStatusTypes = [
  'on_track',
  'at_risk',
  'off_track',
  'achieved',
  'partial',
  'missed',
  'dropped',
] as const;
/** How a goal stands that is open, and how one ended. */
export const openGoalTypes = goalStatusTypes.slice(0, 3);
export const closedGoalTypes = goalStatusTypes.slice(3);
export const closesGoal = (type: StatusKind) => (closedGoalTypes as readonly StatusKind[]).includes(type);
export type StatusKind = (typeof statusTypes)[number] | (typeof goalStatusTypes)[number];

export type StatusUpdate = {
  gid: string;
  title: string;
  text: string;
  html_text?: string;
  status_type: StatusKind;
  created_at: string;
  author: { gid: string; name: string } | null;
  /** How much was reached of a goal that it closes, from 0 to 1. */
  score: number | null;
  /** How sure its author is that an open goal will be reached, from 1 to 10. */
  confidence: number | null;
  /** What there was to count when it was written; null for those from before this was kept. */
  figures: StatusFigures | null;
};

export type StatusFigures = {
  num_tasks: number;
  num_completed_tasks: number;
  num_overdue_tasks: number;
  num_milestones: number;
  num_completed_milestones: number;
  /** Of a goal, from 0 to 1. */
  progress: number | null;
};

const fields = 'title,text,html_text,status_type,created_at,author.name,score,confidence,figures';

/** The status updates of a project, a portfolio or a goal, the latest first. */
export const statusesQuery = (parent: string) =>
  queryOptions({
    queryKey: ['statuses', parent],
    queryFn: ({ signal }) => all<StatusUpdate>('/status_updates', { parent, opt_fields: fields }, signal),
  });

/** What an update says. */
export type Said = {
  status_type: StatusKind;
  title: string;
  html_text: string;
  score?: number | null;
  confidence?: number | null;
};

export const postStatus = (parent: string, status: Said) =>
  post<StatusUpdate>('/status_updates', { parent, ...status }, { opt_fields: fields });

export const changeStatus = (gid: string, said: Said) =>
  put<StatusUpdate>(`/status_updates/${gid}`, said, { opt_fields: fields });

/** What an update says as it could be sent again. */
export function saidBy(
  { status_type, title, text, html_text, score, confidence }: StatusUpdate,
  isOfGoal: boolean,
): Said {
  const said = { status_type, title, html_text: html_text ?? text };
  if (!isOfGoal) return said;
  return closesGoal(status_type) ? { ...said, score } : { ...said, confidence };
}

export const deleteStatus = (gid: string) => del(`/status_updates/${gid}`);
