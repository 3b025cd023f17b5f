import { expect, test } from '@playwright/test';
import { demo } from './support/demo';
import { aPerson } from './support/person';
import { aProject, caller } from './support/project';
import { signIn } from './support/signIn';

test.beforeEach(async ({ page }) => signIn(page));

test('a project is made, and opens the way it was told to', async ({ page }) => {
  await page.goto('/my-tasks');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('menuitem', { name: 'Project' }).click();
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page.getByText('Fill this in.')).toBeVisible();
  const name = `Sprint ${Date.now()}`;
  await page.getByRole('textbox', { name: 'Project name' }).fill(name);
  await page.getByRole('radio', { name: 'Board' }).check();
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page).toHaveURL(/\/board$/);
  await page.getByRole('link', { name: 'My tasks' }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
  await expect(page.getByRole('tab', { name: 'Board', selected: true })).toBeVisible();
  await page.getByRole('tab', { name: 'List' }).click();
  await expect(page.getByRole('treegrid', { name: 'Tasks' })).toBeVisible();
});

test('a project is made in a team of one’s own, and no other is offered', async ({ browser, request }) => {
  const somebody = await aPerson('Iga');
  const call = caller(request);
  const { gid } = await call<{ gid: string }>('POST', '/teams', {
    organization: demo.workspace_gid,
    name: `Gardeners ${Date.now()}`,
  });
  await call('POST', `/teams/${gid}/addUser`, { user: somebody.email });
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, somebody);
  await page.goto('/my-tasks');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('menuitem', { name: 'Project' }).click();
  const team = page.getByRole('combobox', { name: 'Team' });
  await expect(team).toHaveValue(gid);
  await expect(team.getByRole('option')).toHaveCount(2);
  await page.getByRole('textbox', { name: 'Project name' }).fill('Greenhouse');
  await page.getByRole('button', { name: 'Create project' }).click();
  await expect(page).toHaveURL(/\/project\/\d+\/list$/);
  await context.close();
});

test('name and view are changed in its settings', async ({ page, request }) => {
  const project = await aProject(request, `Plan ${Date.now()}`, { 'To do': ['Write'] });
  await page.goto(`/project/${project.gid}`);
  await expect(page).toHaveURL(/\/list$/);
  await page.getByRole('button', { name: 'Project actions' }).click();
  await page.getByRole('menuitem', { name: 'Project settings' }).click();
  await page.getByRole('textbox', { name: 'Project name' }).fill(`${project.name}, renamed`);
  await page.keyboard.press('Enter');
  const kept = page.waitForResponse(
    (answer) => answer.request().postData()?.includes('default_view') ?? false,
  );
  await page.getByRole('combobox', { name: 'Opens as' }).selectOption('Board');
  await kept;
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: `${project.name}, renamed` })).toBeVisible();
  await page.goto(`/project/${project.gid}`);
  await expect(page).toHaveURL(/\/board$/);
  await expect(page.getByRole('heading', { name: `${project.name}, renamed` })).toBeVisible();
});

test('a project is archived and deleted, each with a way back', async ({ page, request }) => {
  const project = await aProject(request, `Old plan ${Date.now()}`, { 'To do': ['Write'] });
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: project.name });
  const actions = page.getByRole('button', { name: 'Project actions' });
  await page.goto(`/project/${project.gid}`);
  await actions.click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(link).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(link).toBeVisible();
  await actions.click();
  await page.getByRole('menuitem', { name: 'Delete project' }).click();
  await expect(link).toBeHidden();
  await expect(page).toHaveURL(/my-tasks/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(link).toBeVisible();
  expect((await caller(request)<{ archived: boolean }>('GET', `/projects/${project.gid}`)).archived).toBe(
    false,
  );
});

test('what does not exist says so', async ({ page }) => {
  for (const path of ['/project/123/list', '/nowhere/at/all', '/my-tasks/task/123']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'Nothing is here' }), path).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Close details' }).click();
  await expect(page).toHaveURL(/my-tasks$/);
});

test('the sidebar folds to its icons and remembers it', async ({ page }) => {
  await page.goto('/my-tasks');
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('button', { name: 'Show the projects of Design' }).click();
  await expect(main.getByRole('list', { name: 'Projects of Design' })).toBeHidden();
  await main.getByRole('button', { name: 'Collapse sidebar' }).click();
  await expect(main.getByRole('link', { name: 'My tasks' })).toBeVisible();
  expect((await main.boundingBox())?.width).toBeLessThan(60);
  await page.reload();
  await main.getByRole('button', { name: 'Open sidebar' }).click();
  await expect(main.getByRole('list', { name: 'Projects of Product' })).toBeVisible();
  await expect(main.getByRole('list', { name: 'Projects of Design' })).toBeHidden();
});
