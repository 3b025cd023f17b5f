import type { APIRequestContext, Page } from '@playwright/test';
import { demo } from './demo';
import { type Account, aPerson } from './person';
import { aProject, caller, type Project } from './project';

/** The Monday of a week of the tests' own, in which nobody else has anything to do. */
export const monday = '2031-03-03';

export type Workshop = { project: Project; ana: Account; ben: Account };

export const grid = (page: Page) => page.getByRole('treegrid', { name: 'Workload' });
export const row = (page: Page, name: string) => grid(page).getByRole('row', { name, exact: true });

export async function gidOf(request: APIRequestContext, { email }: Account): Promise<string> {
  const path = `/workspaces/${demo.workspace_gid}/typeahead?resource_type=user&query=${encodeURIComponent(email)}`;
  const [found] = await caller(request)<{ gid: string }[]>('GET', path);
  return found?.gid ?? '';
}

/** A project with a task that Ana has from Monday to Tuesday, and nothing of Ben's. */
export async function aWorkshop(request: APIRequestContext): Promise<Workshop> {
  const stamp = Date.now();
  const [ana, ben] = [await aPerson(`Ada Works ${stamp}`), await aPerson(`Bob Works ${stamp}`)];
  const project = await aProject(request, `Workshop ${stamp}`, { 'To do': ['Saw', 'Glue'] });
  const call = caller(request);
  for (const person of [ana, ben])
    await call('POST', '/memberships', {
      parent: project.gid,
      member: await gidOf(request, person),
      access_level: 'editor',
    });
  await call('PUT', `/tasks/${project.tasks.Saw}`, {
    assignee: ana.email,
    start_on: monday,
    due_on: '2031-03-04',
  });
  return { project, ana, ben };
}

/** Where the workload of its project is. */
export const addressOf = ({ project }: Workshop) =>
  `/workload?project=${project.gid}&from=${monday}&count=tasks`;
