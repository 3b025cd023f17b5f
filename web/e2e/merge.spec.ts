import { expect, type Locator, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let pane: Locator;
const task = (name: string) => project.tasks[name] ?? '';

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'Roofs', { Repairs: ['Fix the roof', 'Roof is leaking'] });
  await caller(request)('POST', `/tasks/${task('Roof is leaking')}/subtasks`, { name: 'Tiles' });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${task('Roof is leaking')}`);
  pane = page.getByRole('region', { name: 'Task details' });
});

test('a duplicate is merged by the keyboard, leads to the other, and is taken back', async ({
  page,
  request,
}) => {
  await pane.getByRole('button', { name: 'More actions' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Merge into another task' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Merge into another task' });
  await dialog.getByRole('button', { name: 'Same as' }).press('Enter');
  await page.getByRole('combobox', { name: 'Same as' }).fill('Fix the roof');
  await page
    .getByRole('option', { name: /Fix the roof.*Roofs/ })
    .last()
    .click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  }
  await dialog.getByRole('checkbox', { name: 'Move 1 subtask there' }).press('Space');
  await dialog.getByRole('checkbox', { name: 'Move 1 subtask there' }).press('Space');
  await dialog.getByRole('button', { name: 'Merge' }).press('Enter');
  const banner = pane.getByRole('note');
  await expect(banner).toContainText('This task goes on in');
  await expect(pane.getByRole('button', { name: 'Mark incomplete' })).toBeVisible();
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);

  await banner.getByRole('button', { name: 'Fix the roof' }).click();
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Fix the roof');
  await expect(pane.getByRole('list', { name: 'Subtasks' })).toContainText('Tiles');
  await expect(pane.getByRole('list', { name: 'Activity' })).toContainText(
    'merged the duplicate Roof is leaking into this',
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(pane.getByRole('list', { name: 'Subtasks' })).toBeHidden();
  const asked = `/tasks/${task('Roof is leaking')}?opt_fields=completed,duplicate_of`;
  await expect
    .poll(() => caller(request)('GET', asked))
    .toMatchObject({ completed: false, duplicate_of: null });
});

test('on a phone the banner takes the merger back', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await caller(request)('POST', `/tasks/${task('Roof is leaking')}/mergeInto`, {
    task: task('Fix the roof'),
  });
  const banner = pane.getByRole('note');
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: 'Take back' }).click();
  await expect(banner).toBeHidden();
  await expect(pane.getByRole('button', { name: 'Mark complete', exact: true })).toBeVisible();
});
