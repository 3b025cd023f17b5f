import { type FieldValue, valueFields } from '@/features/field/value';

export type Named = { gid: string; name: string };
export type Person = Named;
export type TagRef = Named & { color?: string | null };
export type Membership = { project: Named; section: Named | null };

/** What a list, a board or My tasks shows of a task. */
export type TaskRow = {
  gid: string;
  name: string;
  completed: boolean;
  assignee: Person | null;
  due_on: string | null;
  due_at: string | null;
  start_on: string | null;
  start_at: string | null;
  resource_subtype: string;
  approval_status: string | null;
  /** Whether it comes again once it is completed. */
  recurrence: { rule: string } | null;
  /** The tasks that it waits for. */
  dependencies: { gid: string }[];
  tags: TagRef[];
  num_subtasks: number;
  num_likes: number;
  memberships: Membership[];
  parent: Named | null;
  custom_fields: FieldValue[];
};

export const rowFields = [
  'name',
  'completed',
  'assignee.name',
  'due_on',
  'due_at',
  'start_on',
  'start_at',
  'resource_subtype',
  'approval_status',
  'recurrence.rule',
  'dependencies.gid',
  'tags.name',
  'tags.color',
  'num_subtasks',
  'num_likes',
  'memberships.project.name',
  'memberships.section.name',
  'parent.name',
  ...valueFields,
].join(',');

/** Just the row's fields of a larger record. */
export function rowOf(record: TaskRow): TaskRow {
  const { gid, name, completed, assignee, due_on, due_at, start_on, start_at } = record;
  const { resource_subtype, approval_status = null, recurrence = null, dependencies } = record;
  const { tags, num_subtasks, num_likes, memberships, parent, custom_fields } = record;
  return {
    gid,
    name,
    completed,
    assignee,
    due_on,
    due_at,
    start_on,
    start_at,
    resource_subtype,
    approval_status,
    recurrence: recurrence && { rule: recurrence.rule },
    dependencies: dependencies.map(({ gid }) => ({ gid })),
    tags,
    num_subtasks,
    num_likes,
    memberships,
    parent: parent && { gid: parent.gid, name: parent.name },
    custom_fields,
  };
}

export function emptyRow(gid: string, name: string): TaskRow {
  return {
    gid,
    name,
    completed: false,
    assignee: null,
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
    custom_fields: [],
  };
}
