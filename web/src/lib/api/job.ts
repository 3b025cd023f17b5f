import { get } from './request';

/** Work that the server does in the background. */
export type Job = {
  gid: string;
  status: 'not_started' | 'in_progress' | 'succeeded' | 'failed';
  new_task: { gid: string; name: string } | null;
  failure: string | null;
};

export const jobFields = { opt_fields: 'status,new_task.name,failure' };
const pauses = [150, 300, 600, 1000];

/** Waits until it is done, either way. */
export async function whenDone(begun: Job): Promise<Job> {
  let job = begun;
  for (let attempt = 0; job.status === 'not_started' || job.status === 'in_progress'; attempt++) {
    const pause = pauses[Math.min(attempt, pauses.length - 1)];
    await new Promise((resume) => setTimeout(resume, pause));
    job = await get<Job>(`/jobs/${job.gid}`, jobFields);
  }
  return job;
}
