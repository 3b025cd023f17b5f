import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { member } from './support/demo';
import { drag } from './support/drag';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeEach(async ({ request, page }) => {
  project = await aProject(request, `Fair ${Date.now()}`, {
    'To do': ['Book', 'Print', 'Ask'],
    Later: ['Think'],
  });
  const change = (task: string, data: object) =>
    caller(request)('PUT', `/tasks/${project.tasks[task]}`, data);
  await change('Book', { completed: true });
  await change('Print', { due_on: '2020-12-24', assignee: 'me' });
  await signIn(page);
  await page.goto(`/project/${project.gid}/dashboard`);
  await expect(chart(page, 'Incomplete tasks', true)).toBeVisible();
});

const chart = (page: Page, name: string, exact = false) => page.getByRole('article', { name, exact });
const names = (page: Page) =>
  page
    .getByRole('region', { name: 'Dashboard' })
    .getByRole('article')
    .evaluateAll((charts) => charts.map((one) => one.getAttribute('aria-label')));

/** What the table of a chart says, row by row. */
const figures = (page: Page, name: string) =>
  page
    .getByRole('table', { name: `Figures of ${name}`, exact: true })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => Array.from(row.children, (cell) => cell.textContent).join(' ')));

async function menu(page: Page, name: string, item: string | RegExp) {
  await page.getByRole('button', { name: `Chart ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a project begins with charts that count its tasks', async ({ page }) => {
  await expect(chart(page, 'Incomplete tasks', true).getByRole('link', { name: '3 tasks' })).toBeVisible();
  await expect(chart(page, 'Overdue tasks').getByRole('link', { name: '1 task' })).toBeVisible();
  expect(await figures(page, 'Tasks by completion')).toEqual(['Incomplete 3', 'Completed 1']);
  expect(await figures(page, 'Incomplete tasks by section')).toEqual(['To do 2', 'Later 1']);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await violationsOf(page), scheme).toEqual([]);
  }
});

test('a bar leads to the list of its tasks', async ({ page }) => {
  await chart(page, 'Incomplete tasks by section').getByRole('link', { name: 'To do: 2' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/list\?show=/);
  await expect(page.getByRole('row', { name: 'Print' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Ask', exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Book' })).toBeHidden();
  await expect(page.getByRole('row', { name: 'Think' })).toBeHidden();
  await page.getByRole('tab', { name: 'List' }).click();
  await expect(page.getByRole('row', { name: 'Book' })).toBeVisible();
});

test('figures follow what others do', async ({ page, request }) => {
  await caller(request)('PUT', `/tasks/${project.tasks.Ask}`, { completed: true });
  await expect(chart(page, 'Incomplete tasks', true).getByRole('link', { name: '2 tasks' })).toBeVisible();
  await expect.poll(() => figures(page, 'Tasks by completion')).toEqual(['Incomplete 2', 'Completed 2']);
});

test('a chart is made by keyboard, and others see it at once', async ({ page, browser }) => {
  const other = await browser.newPage();
  await signIn(other, member());
  await other.goto(`/project/${project.gid}/dashboard`);
  await expect(chart(other, 'Overdue tasks')).toBeVisible();

  await page.getByRole('button', { name: 'Add chart' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New chart' });
  await expect(dialog.getByLabel('Title')).toBeFocused();
  await page.keyboard.type('Who is behind');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'Stacked bars' })).toBeChecked();
  await dialog.getByLabel('One bar or slice for each').selectOption('Assignee');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(chart(page, 'Who is behind')).toBeVisible();
  await expect(chart(other, 'Who is behind')).toBeVisible();
  await expect.poll(() => names(other)).toHaveLength(8);

  await menu(page, 'Who is behind', 'Edit chart');
  const edit = page.getByRole('dialog', { name: 'Edit chart' });
  await edit.getByLabel('Title').fill('');
  await edit.getByText('Number', { exact: true }).click();
  await edit.getByRole('button', { name: 'Completed tasks' }).click();
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(chart(other, 'Completed tasks').getByRole('link', { name: '1 task' })).toBeVisible();
  await other.close();
});

test('charts are put in order, and one that was removed comes back with Undo', async ({ page }) => {
  const before = await names(page);
  const [first, second, third, ...others] = before;
  await menu(page, 'Overdue tasks', 'Move earlier');
  await expect.poll(() => names(page)).toEqual([second, first, third, ...others]);
  await drag(
    page,
    chart(page, 'Tasks by completion', true).getByRole('heading'),
    chart(page, 'Overdue tasks').getByRole('heading'),
  );
  await expect.poll(() => names(page)).toEqual([third, second, first, ...others]);
  await menu(page, 'Tasks by completion', 'Remove chart');
  await expect.poll(() => names(page)).toEqual([second, first, ...others]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => names(page)).toEqual([third, second, first, ...others]);
  await expect(page.getByRole('article')).toHaveCount(7);
  await page.reload();
  await expect.poll(() => names(page)).toEqual([third, second, first, ...others]);
});

test('a chart shows as a table, and is saved as a picture', async ({ page }) => {
  const saved = page.waitForEvent('download');
  await menu(page, 'Tasks by completion', 'Save as picture');
  expect((await saved).suggestedFilename()).toBe('Tasks by completion.png');
  await menu(page, 'Tasks by completion', 'Show as table');
  const table = chart(page, 'Tasks by completion', true).getByRole('table');
  await table.getByRole('link', { name: 'Incomplete: 3' }).click();
  await expect(page.getByRole('row', { name: 'Think' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Book' })).toBeHidden();
});

test('a file of figures has all rows, also those that are drawn as one', async ({ page, request }) => {
  for (let more = 1; more <= 15; more++) {
    await caller(request)('POST', `/projects/${project.gid}/sections`, { name: `Part ${more}` });
  }
  await page.reload();
  await expect.poll(() => figures(page, 'Incomplete tasks by section')).toContain('4 others 0');
  const saved = page.waitForEvent('download');
  await menu(page, 'Incomplete tasks by section', 'Save figures (CSV)');
  const rows = (await readFile(await (await saved).path(), 'utf8')).trim().split(/\r?\n/);
  expect(rows).toHaveLength(18);
  expect(rows.at(-1)).toBe('Part 15,0');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 800 } });
  test('charts stand one below the other, and nothing sticks out', async ({ page }) => {
    const boxes = await Promise.all(
      ['Tasks by completion', 'Incomplete tasks by section'].map((name) =>
        chart(page, name, true).boundingBox(),
      ),
    );
    expect(boxes[0]?.x).toBe(boxes[1]?.x);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await violationsOf(page)).toEqual([]);
  });
});
