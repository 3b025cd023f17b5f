import { expect, type Locator, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { aProject, caller, namesIn, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let pane: Locator;
const task = () => project.tasks.Move ?? '';

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'House', { Rooms: ['Move', 'Paint'] });
  for (const name of ['Boxes', 'Van']) await caller(request)('POST', `/tasks/${task()}/subtasks`, { name });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${task()}`);
  pane = page.getByRole('region', { name: 'Task details' });
});

test('a task becomes a project with its subtasks as tasks', async ({ page, request }) => {
  await pane.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Convert to project' }).click();
  const dialog = page.getByRole('dialog', { name: 'Convert to project' });
  await expect(dialog.getByRole('textbox', { name: 'Name of the project' })).toHaveValue('Move');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  }
  await dialog.getByRole('textbox', { name: 'Name of the project' }).fill('Moving');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Moving' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Boxes' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Van' })).toBeVisible();
  expect(await caller(request)('GET', `/tasks/${task()}?opt_fields=completed`)).toMatchObject({
    completed: true,
  });
});

test('a subtask becomes a task below its parent, and undo brings it back', async ({ page, request }) => {
  await pane
    .getByRole('list', { name: 'Subtasks' })
    .getByRole('button', { name: 'Boxes', exact: true })
    .click();
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Boxes');
  await pane.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Convert to a task of its own' }).click();
  const section = project.sections.Rooms ?? '';
  await expect.poll(() => namesIn(request, section)).toEqual(['Move', 'Boxes', 'Paint']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => namesIn(request, section)).toEqual(['Move', 'Paint']);
});
