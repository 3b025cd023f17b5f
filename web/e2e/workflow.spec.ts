import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { member } from './support/demo';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeEach(async ({ request, page }) => {
  project = await aProject(request, `Fair work ${Date.now()}`, {
    'To do': ['Book', 'Print'],
    Doing: ['Ask'],
    Done: [],
  });
  const change = (task: string, data: object) =>
    caller(request)('PUT', `/tasks/${project.tasks[task]}`, data);
  await change('Print', { due_on: '2020-12-24', assignee: 'me' });
  await change('Ask', { completed: true });
  await signIn(page);
  await page.goto(`/project/${project.gid}/workflow`);
  await expect(stage(page, 'Doing')).toBeVisible();
});

const stages = (page: Page) => page.getByRole('list', { name: 'How work moves' });
const stage = (page: Page, name: string) => stages(page).getByRole('listitem', { name, exact: true });
const names = (page: Page) =>
  stages(page)
    .locator('> li[aria-label]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')));

test('each stage says what waits in it, and leads to it', async ({ page }) => {
  await expect(stage(page, 'To do').getByRole('link', { name: 'Incomplete: 2' })).toBeVisible();
  await expect(stage(page, 'Doing').getByRole('link', { name: 'Completed: 1' })).toBeVisible();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await violationsOf(page), scheme).toEqual([]);
  }
  await stage(page, 'To do').getByRole('link', { name: 'Overdue: 1' }).click();
  await expect(page.getByRole('row', { name: 'Print' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Book' })).toBeHidden();
});

test('stages are named, moved and added by keyboard, and others see it at once', async ({
  page,
  browser,
}) => {
  const other = await browser.newPage();
  await signIn(other, member());
  await other.goto(`/project/${project.gid}/workflow`);
  await expect(stage(other, 'Doing')).toBeVisible();

  await stage(page, 'Doing').getByRole('button', { name: 'Doing', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Under way');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(other)).toEqual(['To do', 'Under way', 'Done']);
  await stage(page, 'Under way').getByRole('button', { name: 'Under way', exact: true }).focus();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(() => names(other)).toEqual(['To do', 'Done', 'Under way']);
  await stages(page).getByRole('button', { name: 'Add section' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Archive');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(other)).toEqual(['To do', 'Done', 'Under way', 'Archive']);
  await other.close();
});

test('a task becomes a template, and a template tasks', async ({ page, request }) => {
  await caller(request)('POST', `/tasks/${project.tasks.Book}/subtasks`, { name: 'Call them' });
  await page.getByRole('button', { name: 'New template from a task' }).click();
  const picker = page.getByRole('combobox', { name: 'Task to make a template of' });
  await picker.fill('Book');
  await page.getByRole('option', { name: `Book ${project.name}` }).click();
  const templates = page.getByRole('list', { name: 'Task templates' });
  await expect(templates.getByRole('listitem')).toContainText('1 subtask');
  expect(await violationsOf(page)).toEqual([]);

  await templates.getByRole('button', { name: 'Make a task from Book' }).click();
  await expect(stage(page, 'To do').getByRole('link', { name: 'Incomplete: 3' })).toBeVisible();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Task details' })).toContainText('Call them');
  await page.getByRole('tab', { name: 'Workflow' }).click();

  await templates.getByRole('button', { name: 'Delete template Book' }).click();
  await expect(templates.getByRole('listitem')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(templates.getByRole('listitem')).toHaveCount(1);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 800 } });
  test('stages stand one below the other, and nothing sticks out', async ({ page }) => {
    const boxes = await Promise.all(['To do', 'Doing'].map((name) => stage(page, name).boundingBox()));
    expect(boxes[0]?.x).toBe(boxes[1]?.x);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await violationsOf(page)).toEqual([]);
  });
});
