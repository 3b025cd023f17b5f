import { type FieldValue, valueFields } from '@/features/field/value';

export type Named = { gid: string; name: string };
export type Person = Named;
export type TagRef = Named & { color?: string | null };
/** What a task waits for. */
export type Dependency = Named & { completed: boolean };
/** Somebody who works on the task beside its assignee, and whether their part is done. */
export type CoAssignee = { user: Person; completed: boolean };
export type Membership = { project: Named; section: Named | null };

/** What a list, a board or My tasks shows of a task. */
export type TaskRow = {
  gid: string;
  name: string;
  completed: boolean;
  assignee: Person | null;
  co_assignees: CoAssignee[];
  due_on: string | null;
  due_at: string | null;
  start_on: string | null;
  start_at: string | null;
  resource_subtype: string;
  approval_status: string | null;
  /** Whether it comes again once it is completed. */
  recurrence: { rule: string } | null;
  /** The tasks that it waits for. */
  dependencies: Dependency[];
  tags: TagRef[];
  num_subtasks: number;
  num_likes: number;
  memberships: Membership[];
  parent: Named | null;
  created_at: string;
  created_by: Person | null;
  modified_at: string;
  completed_at: string | null;
  custom_fields: FieldValue[];
};

export const rowFields = [
  'name',
  'completed',
  'assignee.name',
  'co_assignees.user.name',
  'co_assignees.completed',
  'due_on',
  'due_at',
  'start_on',
  'start_at',
  'resource_subtype',
  'approval_status',
  'recurrence.rule',
  'dependencies.name',
  'dependencies.completed',
  'tags.name',
  'tags.color',
  'num_subtasks',
  'num_likes',
  'memberships.project.name',
  'memberships.section.name',
  'parent.name',
  'created_at',
  'created_by.name',
  'modified_at',
  'completed_at',
  ...valueFields,
].join(',');

/** All tasks of a project, page by page. */
export const tasksAsked = (project: string) =>
  [`/projects/${project}/tasks`, { opt_fields: rowFields }] as const;

/** Just the row's fields of a larger record. */
export function rowOf(record: TaskRow): TaskRow {
  const { gid, name, completed, assignee, due_on, due_at, start_on, start_at } = record;
  // Rows that were kept on this device before there were co-assignees name none.
  const { co_assignees = [] } = record;
  const { resource_subtype, approval_status = null, recurrence = null, dependencies } = record;
  const { tags, num_subtasks, num_likes, memberships, parent, custom_fields } = record;
  const { created_at, created_by, modified_at, completed_at } = record;
  return {
    gid,
    name,
    completed,
    assignee,
    co_assignees: co_assignees.map(({ user, completed }) => ({ user, completed })),
    due_on,
    due_at,
    start_on,
    start_at,
    resource_subtype,
    approval_status,
    recurrence: recurrence && { rule: recurrence.rule },
    dependencies: dependencies.map(({ gid, name, completed }) => ({ gid, name, completed })),
    tags,
    num_subtasks,
    num_likes,
    memberships,
    parent: parent && { gid: parent.gid, name: parent.name },
    created_at,
    created_by,
    modified_at,
    completed_at,
    custom_fields,
  };
}

export function emptyRow(gid: string, name: string): TaskRow {
  const now = new Date().toISOString();
  return {
    gid,
    name,
    completed: false,
    assignee: null,
    co_assignees: [],
    due_on: null,
    due_at: null,
    start_on: null,
    start_at: null,
    resource_subtype: 'default_task',
    approval_status: null,
    recurrence: null,
    dependencies: [],
    tags: [],
    num_subtasks: 0,
    num_likes: 0,
    memberships: [],
    parent: null,
    created_at: now,
    created_by: null,
    modified_at: now,
    completed_at: null,
    custom_fields: [],
  };
}
