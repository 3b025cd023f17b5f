import { expect, type Locator, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let pane: Locator;

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'Twice', { 'To do': ['Write'] });
  const call = caller(request);
  await call('PUT', `/tasks/${project.tasks.Write}`, { notes: 'In ink', due_on: '2026-12-24' });
  await call('POST', `/tasks/${project.tasks.Write}/subtasks`, { name: 'Outline' });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${project.tasks.Write}`);
  pane = page.getByRole('region', { name: 'Task details' });
});

test('a copy takes along what one chooses, and opens', async ({ page }) => {
  await pane.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate task' }).click();
  const dialog = page.getByRole('dialog', { name: 'Duplicate task' });
  await expect(dialog.getByRole('textbox', { name: 'Name of the copy' })).toHaveValue('Copy of Write');
  await dialog.getByRole('textbox', { name: 'Name of the copy' }).fill('Write again');
  await dialog.getByRole('checkbox', { name: 'Subtasks' }).uncheck();
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  await dialog.getByRole('button', { name: 'Duplicate' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Write again');
  await expect(pane.getByRole('textbox', { name: 'Description' })).toHaveText('In ink');
  await expect(pane.getByRole('list', { name: 'Subtasks' })).toBeHidden();
  await expect(page.getByRole('row', { name: 'Write again' })).toBeVisible();
});

test('a task has a page of its own, whose address is its link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await pane.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await pane.getByRole('link', { name: 'Open on its own page' }).click();
  await expect(page).toHaveURL(link);
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Write');
  await expect(page.getByRole('treegrid')).toBeHidden();
  await pane.getByRole('button', { name: 'Outline', exact: true }).click();
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Outline');
  await page.goBack();
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Write');
  for (const size of [
    { width: 1440, height: 900 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  }
});

test('what is printed of it is the task alone', async ({ page }) => {
  await expect(pane.getByRole('textbox', { name: 'Description' })).toHaveText('In ink');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('treegrid')).toBeHidden();
  await expect(pane.getByRole('textbox', { name: 'Description' })).toBeVisible();
  await expect(pane.getByRole('button', { name: 'Copy link' })).toBeHidden();
  await expect(pane.getByRole('textbox', { name: 'Comment' })).toBeHidden();
});
