import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { type Account, aPerson } from './support/person';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let ben: Account;
let benGid: string;

test.beforeEach(async ({ request }) => {
  project = await aProject(request, 'Garden', { Beds: ['Dig', 'Water', 'Plant'] });
  ben = await aPerson('Ben Home');
  const people = await caller(request)<{ gid: string; email: string }[]>(
    'GET',
    `/workspaces/${demo.workspace_gid}/users?opt_fields=email`,
  );
  benGid = people.find(({ email }) => email === ben.email)?.gid ?? '';
});

const widget = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const priority = (page: Page, name: string) => widget(page, 'My priorities').getByRole('listitem', { name });

test('what a colleague assigns comes up, is opened and completed in place', async ({ page, request }) => {
  const call = caller(request);
  await signIn(page, ben);
  await page.goto('/my-tasks');
  await page.getByRole('heading', { name: 'My tasks' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page.getByRole('heading', { name: /^Good (morning|afternoon|evening), Ben$/ })).toBeVisible();
  await expect(page.getByText('Nothing is coming up.')).toBeVisible();

  await call('PUT', `/tasks/${project.tasks.Dig}`, { assignee: benGid });
  await call('PUT', `/tasks/${project.tasks.Water}`, { assignee: benGid, due_on: '2026-01-05' });
  await expect(priority(page, 'Dig')).toContainText('Garden');
  await expect(priority(page, 'Water')).toBeHidden();
  await page.getByRole('button', { name: 'Overdue (1)' }).click();
  await expect(priority(page, 'Water')).toBeVisible();
  await page.getByRole('button', { name: 'Upcoming' }).click();

  await priority(page, 'Dig').getByRole('button', { name: 'Dig', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Task name' })).toHaveValue('Dig');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Task details' })).toBeHidden();
  await priority(page, 'Dig')
    .getByRole('button', { name: /complete/i })
    .click();
  await expect(priority(page, 'Dig')).toBeHidden();
  await page.getByRole('button', { name: 'Completed' }).click();
  await expect(priority(page, 'Dig')).toBeVisible();
  const { completed } = await call<{ completed: boolean }>(
    'GET',
    `/tasks/${project.tasks.Dig}?opt_fields=completed`,
  );
  expect(completed).toBe(true);
});

test('Home is arranged once for all browsers', async ({ page, browser }) => {
  await signIn(page, ben);
  await page.goto('/');
  await page.getByRole('button', { name: 'Customize' }).click();
  const kept = () => page.waitForResponse((answer) => answer.request().method() === 'PUT');
  const hidden = kept();
  await page.getByRole('switch', { name: 'People' }).click({ force: true });
  await expect(widget(page, 'People')).toBeHidden();
  await hidden;
  await page.getByRole('button', { name: 'Move Projects up' }).focus();
  const moved = kept();
  await page.keyboard.press('Enter');
  await moved;

  const elsewhere = await browser.newPage();
  await signIn(elsewhere, ben);
  await elsewhere.goto('/');
  await expect(widget(elsewhere, 'Projects')).toBeVisible();
  await expect(widget(elsewhere, 'People')).toBeHidden();
  const names = await elsewhere.getByRole('heading', { level: 3 }).allTextContents();
  expect(names).toEqual(['Projects', 'My priorities', 'Drafts', 'Goals']);
  await elsewhere.close();
});

test('projects and people in reach are a press away', async ({ page, request }) => {
  const call = caller(request);
  await call('POST', `/tasks/${project.tasks.Plant}/addFollowers`, { followers: [benGid] });
  await signIn(page, ben);
  await page.goto(`/project/${project.gid}/list`);
  await page.getByRole('row', { name: 'Plant' }).waitFor();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
  const projects = widget(page, 'Projects');
  await expect(projects.getByRole('link', { name: 'Garden' })).toBeVisible();
  await projects.getByRole('button', { name: 'Keep “Garden” among the favourites' }).click();
  await projects.getByRole('button', { name: 'Favourites', exact: true }).click();
  await expect(projects.getByRole('link', { name: 'Garden' })).toBeVisible();
  await page.reload();
  await projects.getByRole('button', { name: 'Favourites', exact: true }).click();
  await expect(projects.getByRole('link', { name: 'Garden' })).toBeVisible();
  await widget(page, 'People').getByRole('link', { name: 'Ana Kowalska' }).click();
  await expect(page).toHaveURL(/\/people\/\d+$/);
});

test('what was begun and not sent waits among the drafts', async ({ page }) => {
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${project.tasks.Dig}`);
  await page.getByRole('textbox', { name: 'Comment' }).fill('How deep shall we');
  await page.getByRole('button', { name: 'Close' }).first().click();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'New task' });
  await dialog.getByRole('textbox', { name: 'Task name' }).fill('Buy a spade');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
  const drafts = widget(page, 'Drafts').getByRole('listitem');
  await expect(drafts).toHaveCount(2);
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  await drafts.getByRole('button', { name: 'How deep shall we', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Task name' })).toHaveValue('Dig');
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveText('How deep shall we');
  await page.keyboard.press('ControlOrMeta+Enter');
  await drafts.getByRole('button', { name: 'Buy a spade', exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: 'Task name' })).toHaveValue('Buy a spade');
  await page.keyboard.press('Escape');
  await drafts.getByRole('button', { name: 'Discard the draft “Buy a spade”' }).click();
  await expect(drafts.filter({ hasText: 'Buy a spade' })).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(drafts.filter({ hasText: 'Buy a spade' })).toBeVisible();
  await drafts.getByRole('button', { name: 'Buy a spade', exact: true }).click();
  await dialog.getByRole('button', { name: 'Create task' }).click();
  await expect(drafts.filter({ hasText: 'Buy a spade' })).toBeHidden();
});

test('Home is readable for all, on a phone too', async ({ page, request }) => {
  const call = caller(request);
  await call('PUT', `/tasks/${project.tasks.Dig}`, { assignee: benGid, due_on: '2026-01-05' });
  await call('PUT', `/tasks/${project.tasks.Water}`, { assignee: benGid });
  await signIn(page, ben);
  await page.goto('/');
  await expect(priority(page, 'Water')).toBeVisible();
  for (const size of [
    { width: 1280, height: 800 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => violationsOf(page, { without: 'nav ul' })).toEqual([]);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: 'Customize' }).click();
  await expect.poll(() => violationsOf(page, { without: 'nav ul' })).toEqual([]);
});
