import { queryOptions } from '@tanstack/react-query';
import { type Job, jobFields, whenDone } from '@/lib/api/job';
import { all } from '@/lib/api/pages';
import { del, post } from '@/lib/api/request';

export type TaskTemplate = {
  gid: string;
  name: string;
  template: { subtasks: { name: string }[]; relative_due_on: number | null };
};

const opt_fields = 'name,template.subtasks,template.relative_due_on';

/** What new tasks of a project are made from. */
export const taskTemplatesQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project, 'taskTemplates'],
    queryFn: ({ signal }) => all<TaskTemplate>('/task_templates', { project, opt_fields }, signal),
    staleTime: 0,
  });

export const saveAsTemplate = (task: string, project: string) =>
  post<TaskTemplate>(`/tasks/${task}/saveAsTemplate`, { project }, { opt_fields });

export const deleteTemplate = (template: string) => del(`/task_templates/${template}`);

/** Makes a task, and waits until it is there. Answers it, or why there is none. */
export async function taskFrom({ gid, name }: TaskTemplate) {
  const begun = await post<Job>(`/task_templates/${gid}/instantiateTask`, { name }, jobFields);
  const { status, new_task, failure } = await whenDone(begun);
  return { made: status === 'succeeded' ? new_task : null, failure };
}
