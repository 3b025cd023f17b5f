import { expect, type Page, test } from '@playwright/test';
import { aProject, caller, namesIn, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'Second thoughts', { 'To do': ['Write', 'Print'], Done: ['Plan'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list`);
  await expect(row(page, 'Write')).toBeVisible();
});

const row = (page: Page, name: string) => page.getByRole('row', { name, exact: true });
const focus = (page: Page, name: string) => row(page, name).getByRole('gridcell').first().focus();

test('everything done is undone step by step, and done again', async ({ page, request }) => {
  await focus(page, 'Write');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Task name' }).fill('Write it');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(row(page, 'Print')).toHaveAttribute('aria-posinset', '1');
  await page.getByRole('button', { name: 'Add task…' }).first().click();
  await page.keyboard.type('Fold');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await focus(page, 'Plan');
  await page.keyboard.press('Delete');
  await expect(row(page, 'Plan')).toHaveCount(0);

  await focus(page, 'Write it');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: “Plan” deleted')).toBeVisible();
  await expect(row(page, 'Plan')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Fold')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Print')).toHaveAttribute('aria-posinset', '2');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Write')).toBeVisible();

  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+Shift+Z');
  await expect(row(page, 'Write it')).toBeVisible();
  await expect(row(page, 'Print')).toHaveAttribute('aria-posinset', '1');
  await expect(row(page, 'Fold')).toBeVisible();
  await expect
    .poll(() => namesIn(request, project.sections['To do'] ?? ''))
    .toEqual(['Print', 'Write it', 'Fold']);
});

test('what somebody has changed since is not undone without a word', async ({ page, request }) => {
  await focus(page, 'Write');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Task name' }).fill('Mine');
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Mine')).toBeVisible();
  const name = async () =>
    (await caller(request)<{ name: string }>('GET', `/tasks/${project.tasks.Write}`)).name;
  await expect.poll(name).toBe('Mine');
  await caller(request)('PUT', `/tasks/${project.tasks.Write}`, { name: 'Theirs' });
  await expect(row(page, 'Theirs')).toBeVisible();
  await focus(page, 'Theirs');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/Changed by somebody since/)).toBeVisible();
  await expect(row(page, 'Theirs')).toBeVisible();
  await page.getByRole('button', { name: 'Undo anyway' }).click();
  await expect(row(page, 'Write')).toBeVisible();
});
