import { queryOptions } from '@tanstack/react-query';
import type { CustomField } from '@/features/field/field';
import { definitionFields } from '@/features/field/field';
import type { FieldValue } from '@/features/field/value';
import type { Recurrence } from '@/features/recurrence/inWords';
import { getVersioned } from '@/lib/api/request';
import { type Named, type Person, rowFields, type TaskRow } from './taskRow';
import { taskStore } from './taskStore';
import { readFirst } from './writeQueue';

/** A task that this one waits for, or that waits for it. */
export type LinkedTask = Pick<TaskRow, 'gid' | 'name' | 'completed' | 'due_on' | 'due_at' | 'start_on'>;

export type Subtype = 'default_task' | 'milestone' | 'approval' | 'custom';
export type ApprovalStatus = 'pending' | 'approved' | 'changes_requested' | 'rejected';

/** The task above, with the one above that, and so on. */
export type Ancestor = Named & { parent?: Ancestor | null };

/** What only the pane shows. */
export type TaskDetail = TaskRow & {
  my_access_level: 'viewer' | 'commenter' | 'editor' | 'admin';
  html_notes: string;
  parent: Ancestor | null;
  liked: boolean;
  resource_subtype: Subtype;
  approval_status: ApprovalStatus | null;
  recurrence: Recurrence | null;
  /** What it was merged into. */
  duplicate_of: Named | null;
  dependencies: LinkedTask[];
  dependents: LinkedTask[];
  followers: Person[];
  created_at: string;
  created_by: Person | null;
  custom_fields: (CustomField & FieldValue)[];
};

/** So many tasks above are named; the uppermost of them says what is above it. */
const namedAbove = 4;

const linkedFields = ['name', 'completed', 'due_on', 'due_at', 'start_on'];

const fields = [
  rowFields,
  ...Array.from({ length: namedAbove }, (_, above) => `${'parent.'.repeat(above + 1)}name`),
  'my_access_level,html_notes,liked,resource_subtype,approval_status,recurrence,duplicate_of.name,followers.name,created_at,created_by.name',
  ...linkedFields.map((name) => `(dependencies|dependents).${name}`),
  ...definitionFields.map((name) => `custom_fields.${name}`),
].join(',');

/** What the pane shows, and its version; also from within a write. */
export const readDetail = (gid: string, signal?: AbortSignal) =>
  getVersioned<TaskDetail>(`/tasks/${gid}`, { opt_fields: fields }, signal);

export const taskDetailQuery = (gid: string) =>
  queryOptions({
    queryKey: ['task', gid, 'detail'],
    queryFn: async ({ signal }) => {
      // What is being changed here shows as it will be.
      const answer = await readFirst(() => readDetail(gid, signal));
      taskStore.confirm([answer.data]);
      return answer;
    },
    staleTime: 0,
  });
