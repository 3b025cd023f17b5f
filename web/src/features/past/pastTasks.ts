import { type FieldValue, valueFields } from '@/features/field/value';
import { emptyRow, type Membership, type Named, type TagRef, type TaskRow } from '@/features/task/taskRow';

/** A task as it was, as far as that is written down. */
export type PastTask = Pick<
  TaskRow,
  | 'completed'
  | 'completed_at'
  | 'created_at'
  | 'created_by'
  | 'assignee'
  | 'due_on'
  | 'due_at'
  | 'start_on'
  | 'resource_subtype'
  | 'approval_status'
> & { task: Named; memberships: Membership[]; tags: TagRef[]; custom_fields: FieldValue[] };

/** What a table shows of a task as it was. */
export const shownOfThePast = [
  'task.name',
  'completed',
  'assignee.name',
  'due_on',
  'due_at',
  'start_on',
  'memberships.project.name',
  'memberships.section.name',
].join(',');

/** All that a chart can be made of. */
export const allOfThePast = [
  shownOfThePast,
  'completed_at',
  'created_at',
  'created_by.name',
  'resource_subtype',
  'approval_status',
  'tags.name',
  'tags.color',
  ...valueFields,
].join(',');

export const rowOfThePast = ({ task, ...past }: PastTask): TaskRow => ({
  ...emptyRow(task.gid, task.name),
  ...past,
});
