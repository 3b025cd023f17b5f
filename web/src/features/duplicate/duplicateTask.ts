import { type Job, jobFields, whenDone } from '@/lib/api/job';
import { post } from '@/lib/api/request';

/** What a copy can take along beside the name and the custom fields, named as the API does. */
export const parts = [
  'notes',
  'assignee',
  'followers',
  'dates',
  'subtasks',
  'dependencies',
  'attachments',
  'tags',
  'projects',
] as const;
export type Part = (typeof parts)[number];

/** Copies a task and waits until the copy is complete. Answers it, or why there is none. */
export async function duplicateTask(gid: string, name: string, include: readonly Part[]) {
  const begun = await post<Job>(`/tasks/${gid}/duplicate`, { name, include: include.join(',') }, jobFields);
  const { status, new_task, failure } = await whenDone(begun);
  return { copy: status === 'succeeded' ? new_task : null, failure };
}
