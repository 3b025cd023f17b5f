import { get, post } from '@/lib/api/request';

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

type Job = {
  gid: string;
  status: 'not_started' | 'in_progress' | 'succeeded' | 'failed';
  new_task: { gid: string; name: string } | null;
  failure: string | null;
};

const fields = { opt_fields: 'status,new_task.name,failure' };
const pauses = [150, 300, 600, 1000];

/** Copies a task and waits until the copy is complete. Answers it, or why there is none. */
export async function duplicateTask(gid: string, name: string, include: readonly Part[]) {
  let job = await post<Job>(`/tasks/${gid}/duplicate`, { name, include: include.join(',') }, fields);
  for (let attempt = 0; job.status === 'not_started' || job.status === 'in_progress'; attempt++) {
    const pause = pauses[Math.min(attempt, pauses.length - 1)];
    await new Promise((resume) => setTimeout(resume, pause));
    job = await get<Job>(`/jobs/${job.gid}`, fields);
  }
  return { copy: job.status === 'succeeded' ? job.new_task : null, failure: job.failure };
}
