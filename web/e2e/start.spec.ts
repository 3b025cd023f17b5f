import { expect, type Page, test } from '@playwright/test';
import { demo } from './support/demo';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'Begun', { 'To do': ['Write', 'Print'] });
  await signIn(page);
});

/** Paths that are read, in their order, with the files of the app. */
function readsOf(page: Page, gid: string): string[] {
  const reads: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'GET') reads.push(pathname.replace(gid, 'GID'));
  });
  return reads;
}

/** Keeps a file, or the answer of a read, on its way. */
async function hold(page: Page, address: string | RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  return release;
}

/** Keeps the app's own code on its way. */
const holdApp = (page: Page) => hold(page, '**/assets/index-*.js');

const row = (page: Page, name: string) => page.getByRole('row', { name, exact: true });

test('what a page shows is asked for once, before the app itself is there', async ({ page, request }) => {
  // One that nothing happens in: what was changed just before is read again.
  const [quiet] = await caller(request)<{ gid: string }[]>(
    'GET',
    `/workspaces/${demo.workspace_gid}/typeahead?resource_type=project&query=Salary%20bands`,
  );
  const gid = quiet?.gid ?? '';
  const reads = readsOf(page, gid);
  const release = await holdApp(page);
  await page.goto(`/project/${gid}/list`, { waitUntil: 'commit' });
  const first = [
    '/api/1.0/sessions/current',
    '/api/1.0/projects/GID',
    '/api/1.0/projects/GID/tasks',
    '/api/1.0/projects/GID/sections',
    '/api/1.0/projects/GID/views',
    '/api/1.0/projects/GID/custom_field_settings',
  ];
  await expect.poll(() => reads).toEqual(expect.arrayContaining(first));
  release();
  await expect(page.getByRole('treegrid').locator('[data-row]').nth(3)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Create' })).toBeVisible();
  for (const path of first) expect(reads.filter((read) => read === path)).toHaveLength(1);
});

test('what others do while the app is still on its way is there', async ({ page, request }) => {
  const release = await holdApp(page);
  const asked = page.waitForResponse((response) => new URL(response.url()).pathname.endsWith('/tasks'));
  await page.goto(`/project/${project.gid}/list`, { waitUntil: 'commit' });
  await asked;
  await caller(request)('PUT', `/tasks/${project.tasks.Write}`, { name: 'Write it all' });
  release();
  await expect(row(page, 'Write it all')).toBeVisible();
  await expect(row(page, 'Print')).toBeVisible();
});

test('what others do while the tasks are on their way is there', async ({ page, browser, request }) => {
  const other = await browser.newPage();
  await signIn(other);
  await other.goto(`/project/${project.gid}/list`);
  await expect(row(other, 'Write')).toBeVisible();

  const address = /\/projects\/\d+\/tasks\?/;
  const release = await hold(page, address);
  await page.goto(`/project/${project.gid}/list`, { waitUntil: 'commit' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await caller(request)('PUT', `/tasks/${project.tasks.Write}`, { name: 'Write it all' });
  // All who follow are told at once.
  await expect(row(other, 'Write it all')).toBeVisible();
  release();
  await expect(row(page, 'Write it all')).toBeVisible();
  await expect(row(page, 'Print')).toBeVisible();
  await other.close();
});

test('a project that is opened again shows what became of it meanwhile', async ({ page, request }) => {
  await page.goto(`/project/${project.gid}/list`);
  await expect(row(page, 'Print')).toBeVisible();
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  await caller(request)('PUT', `/tasks/${project.tasks.Print}`, { name: 'Print it twice' });
  await page.goBack();
  await expect(row(page, 'Print it twice')).toBeVisible();
});
