import { queryOptions } from '@tanstack/react-query';
import type { CustomField } from '@/features/field/field';
import { definitionFields } from '@/features/field/field';
import type { FieldValue } from '@/features/field/value';
import { getVersioned } from '@/lib/api/request';
import { type Person, rowFields, type TaskRow } from './taskRow';
import { taskStore } from './taskStore';

/** What only the pane shows. */
export type TaskDetail = TaskRow & {
  html_notes: string;
  liked: boolean;
  followers: Person[];
  created_at: string;
  created_by: Person | null;
  custom_fields: (CustomField & FieldValue)[];
};

const fields = [
  rowFields,
  'html_notes,liked,followers.name,created_at,created_by.name',
  ...definitionFields.map((name) => `custom_fields.${name}`),
].join(',');

export const taskDetailQuery = (gid: string) =>
  queryOptions({
    queryKey: ['task', gid, 'detail'],
    queryFn: async ({ signal }) => {
      const answer = await getVersioned<TaskDetail>(`/tasks/${gid}`, { opt_fields: fields }, signal);
      taskStore.confirm([answer.data]);
      return answer;
    },
    staleTime: 0,
  });
