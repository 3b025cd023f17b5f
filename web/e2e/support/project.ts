import type { APIRequestContext } from '@playwright/test';
import { demo } from './demo';

export type Project = {
  gid: string;
  name: string;
  sections: Record<string, string>;
  tasks: Record<string, string>;
};

/** A project of the test's own, made through the public API: sections with the named tasks in them. */
export async function aProject(
  request: APIRequestContext,
  name: string,
  plan: Record<string, string[]>,
): Promise<Project> {
  const call = caller(request);
  const teams = await call<{ gid: string }[]>('GET', `/workspaces/${demo.workspace_gid}/teams`);
  const project = await call<{ gid: string }>('POST', '/projects', { name, team: teams[0]?.gid });
  const made: Project = { gid: project.gid, name, sections: {}, tasks: {} };
  const before = await call<{ gid: string }[]>('GET', `/projects/${project.gid}/sections`);
  for (const [section, tasks] of Object.entries(plan)) {
    const { gid } = await call<{ gid: string }>('POST', `/projects/${project.gid}/sections`, {
      name: section,
    });
    made.sections[section] = gid;
    for (const task of tasks) {
      const memberships = [{ project: project.gid, section: gid }];
      const body = { name: task, projects: [project.gid], memberships };
      made.tasks[task] = (await call<{ gid: string }>('POST', '/tasks', body)).gid;
    }
  }
  for (const { gid } of before) await call('DELETE', `/sections/${gid}`);
  return made;
}

export function caller(request: APIRequestContext, token = demo.token) {
  return async <T>(method: string, path: string, data?: object): Promise<T> => {
    const answer = await request.fetch(`/api/1.0${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}` },
      ...(data && { data: { data } }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return ((await answer.json()) as { data: T }).data;
  };
}

/** The names of a section's tasks in the server's order. */
export async function namesIn(request: APIRequestContext, section: string): Promise<string[]> {
  const tasks = await caller(request)<{ name: string }[]>(
    'GET',
    `/sections/${section}/tasks?opt_fields=name`,
  );
  return tasks.map(({ name }) => name);
}
