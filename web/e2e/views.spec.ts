import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { drag } from './support/drag';
import { aPerson } from './support/person';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeEach(async ({ request, page }) => {
  project = await aProject(request, 'Fair', { 'To do': ['Book', 'Print', 'Ask'], Later: ['Think'] });
  const change = (task: string, data: object) =>
    caller(request)('PUT', `/tasks/${project.tasks[task]}`, data);
  await change('Book', { completed: true });
  await change('Print', { due_on: '2030-12-24', assignee: 'me' });
  await change('Ask', { due_on: '2030-12-01' });
  await signIn(page, demo);
  await page.goto(`/project/${project.gid}/list`);
  await expect(page.getByRole('row', { name: 'Think' })).toBeVisible();
});

const names = (page: Page) =>
  page
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')).filter(Boolean));

/** Opens a panel of the bar; its button says what is set, once something is. */
async function panel(
  page: Page,
  name: 'Filter' | 'Sort' | 'Group' | 'Columns',
  button: RegExp | string = name,
) {
  await page.getByRole('button', { name: button, exact: typeof button === 'string' }).click();
  return page.getByRole('dialog', { name });
}

const close = (page: Page) => page.keyboard.press('Escape');

test('tasks are filtered, sorted and grouped, and a reload keeps it', async ({ page }) => {
  const filter = await panel(page, 'Filter');
  await filter.getByRole('button', { name: 'Incomplete tasks' }).click();
  await expect.poll(() => names(page)).toEqual(['To do', 'Print', 'Ask', 'Later', 'Think']);
  await close(page);
  const sort = await panel(page, 'Sort');
  await sort.getByRole('button', { name: 'Add sort' }).click();
  await expect.poll(() => names(page)).toEqual(['To do', 'Ask', 'Print', 'Later', 'Think']);
  await close(page);
  const group = await panel(page, 'Group');
  await group.getByLabel('Group by').selectOption('Assignee');
  await close(page);
  const admin = demo.people[0]?.name ?? '';
  await expect.poll(() => names(page)).toEqual([admin, 'Print', 'No assignee', 'Ask', 'Think']);
  expect(await violationsOf(page)).toEqual([]);

  await page.reload();
  await expect.poll(() => names(page)).toEqual([admin, 'Print', 'No assignee', 'Ask', 'Think']);
  await page.getByRole('button', { name: 'Remove filter Incomplete' }).click();
  await expect(page.getByRole('row', { name: 'Book' })).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => names(page)).toEqual(['To do', 'Book', 'Print', 'Ask', 'Later', 'Think']);
});

test('a filter is built of a field, a condition and values', async ({ page }) => {
  const filter = await panel(page, 'Filter');
  await filter.getByRole('button', { name: 'Add filter' }).click();
  await filter.getByLabel('Field').selectOption('Due date');
  await filter.getByLabel('Condition').selectOption('between');
  await filter.getByLabel('From').fill('2030-12-10');
  await expect.poll(() => names(page)).toEqual(['To do', 'Print', 'Later']);
  await filter.getByLabel('Field').selectOption('Section');
  await filter.getByRole('combobox', { name: 'Find a value' }).fill('Lat');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).toEqual(['To do', 'Later', 'Think']);
  expect(await violationsOf(page)).toEqual([]);
});

test('a task made in a group or moved into it gets what the group has in common', async ({
  page,
  request,
}) => {
  const group = await panel(page, 'Group');
  await group.getByLabel('Group by').selectOption('Completed');
  await close(page);
  await expect.poll(() => names(page)).toEqual(['Incomplete', 'Print', 'Ask', 'Think', 'Completed', 'Book']);

  await page.getByRole('row', { name: 'Think' }).getByRole('gridcell').first().focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => names(page)).toEqual(['Incomplete', 'Print', 'Ask', 'Completed', 'Book', 'Think']);
  await drag(page, page.getByRole('row', { name: 'Print' }), page.getByRole('row', { name: 'Completed' }));
  await expect.poll(() => names(page)).toEqual(['Incomplete', 'Ask', 'Completed', 'Book', 'Print', 'Think']);
  await page.getByRole('button', { name: 'Add task…' }).last().click();
  await page.keyboard.type('Paid');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(
    page.getByRole('row', { name: 'Paid' }).getByRole('button', { name: 'Mark incomplete' }),
  ).toBeVisible();
  const read = (path: string) => caller(request)<{ name: string; completed: boolean }[]>('GET', path);
  await expect
    .poll(async () =>
      (await read(`/projects/${project.gid}/tasks?opt_fields=name,completed`))
        .filter(({ completed }) => completed)
        .map(({ name }) => name)
        .sort(),
    )
    .toEqual(['Book', 'Paid', 'Print', 'Think']);
});

test('columns are shown, moved and resized by keyboard, and numbers are added up', async ({
  page,
  request,
}) => {
  const field = await caller(request)<{ gid: string }>('POST', '/custom_fields', {
    name: `Cost ${project.gid}`,
    workspace: demo.workspace_gid,
    resource_subtype: 'number',
    precision: 0,
  });
  await caller(request)('POST', `/projects/${project.gid}/addCustomFieldSetting`, {
    custom_field: field.gid,
  });
  for (const [task, cost] of Object.entries({ Print: 30, Ask: 12, Think: 5 })) {
    await caller(request)('PUT', `/tasks/${project.tasks[task]}`, { custom_fields: { [field.gid]: cost } });
  }
  await page.reload();
  const columns = await panel(page, 'Columns');
  await columns.getByRole('checkbox', { name: 'Show column Created by' }).check();
  await columns.getByRole('checkbox', { name: 'Show column Tags' }).uncheck();
  await columns.getByLabel(/^Total: Cost/).selectOption('Sum');
  await close(page);
  const heads = page.getByRole('columnheader');
  await expect(heads.filter({ hasText: 'Created by' })).toBeVisible();
  await expect(heads.filter({ hasText: 'Tags' })).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'Sum47' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Sum42' })).toBeVisible();

  const edge = page.getByRole('separator', { name: 'Width of column Assignee' });
  await edge.focus();
  const before = Number(await edge.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 16));
  await heads.filter({ hasText: 'Due date' }).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Move left' }).click();
  await expect
    .poll(() => heads.allInnerTexts())
    .toEqual(expect.arrayContaining(['Task name', 'Due date', 'Assignee']));
  await expect(heads.nth(1)).toContainText('Due date');
  expect(await violationsOf(page)).toEqual([]);
});

test('subtasks stand in the list and on the board as tasks do', async ({ page, request }) => {
  await caller(request)('POST', `/tasks/${project.tasks.Think}/subtasks`, {
    name: 'Read',
    assignee: 'me',
  });
  const group = await panel(page, 'Group');
  await group.getByLabel('Subtasks as rows').check();
  await close(page);
  await expect.poll(() => names(page)).toEqual(['To do', 'Book', 'Print', 'Ask', 'Later', 'Think', 'Read']);
  const filter = await panel(page, 'Filter');
  await filter.getByRole('button', { name: 'Just my tasks' }).click();
  await close(page);
  await expect.poll(() => names(page)).toEqual(['To do', 'Print', 'Later', 'Read']);
  // Another one comes in from elsewhere.
  await caller(request)('POST', `/tasks/${project.tasks.Think}/subtasks`, { name: 'Write', assignee: 'me' });
  await expect(page.getByRole('row', { name: 'Write' })).toBeVisible();
  await page.getByRole('tab', { name: 'Board', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Later' }).getByRole('listitem')).toHaveCount(2);
});

test('a view is saved for everyone, has an address, and is seen to change by others', async ({
  page,
  browser,
  request,
}) => {
  const filter = await panel(page, 'Filter');
  await filter.getByRole('button', { name: 'Incomplete tasks' }).click();
  await close(page);
  await page.getByRole('button', { name: 'Save as new view' }).click();
  const dialog = page.getByRole('dialog', { name: 'New view' });
  await dialog.getByLabel('Name').fill('Open work');
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(page).toHaveURL(/view=\d+/);
  await expect(page.getByRole('button', { name: 'View: Open work' })).toBeVisible();

  const other = await browser.newPage();
  await signIn(other, await aPerson('Vera View'));
  await caller(request)('PUT', `/projects/${project.gid}`, { privacy_setting: 'public_to_workspace' });
  await other.goto(page.url());
  await expect.poll(() => names(other)).toEqual(['To do', 'Print', 'Ask', 'Later', 'Think']);

  const sort = await panel(page, 'Sort');
  await sort.getByRole('button', { name: 'Add sort' }).click();
  await close(page);
  await expect.poll(() => names(page)).toEqual(['To do', 'Ask', 'Print', 'Later', 'Think']);
  // Until it is saved, it is one's own.
  expect(await names(other)).toEqual(['To do', 'Print', 'Ask', 'Later', 'Think']);
  await page.getByRole('button', { name: 'Save for everyone' }).click();
  await expect.poll(() => names(other)).toEqual(['To do', 'Ask', 'Print', 'Later', 'Think']);
  await other.close();

  await page.getByRole('button', { name: 'View: Open work' }).click();
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('is_default') === true);
  await page.getByRole('menuitem', { name: 'Open with the project' }).click();
  await kept;
  await page.goto(`/project/${project.gid}`);
  await expect(page.getByRole('button', { name: 'View: Open work' })).toBeVisible();
  await page.getByRole('button', { name: 'View: Open work' }).click();
  await page.getByRole('menuitem', { name: 'Delete view' }).click();
  await expect(page.getByRole('button', { name: 'View: All tasks' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'View: All tasks' }).click();
  await expect(page.getByRole('menuitem', { name: /^Open work/ })).toBeVisible();
});

test('the board shows the same view; its columns are what tasks have in common', async ({ page }) => {
  await page.getByRole('tab', { name: 'Board', exact: true }).click();
  const group = await panel(page, 'Group');
  await group.getByLabel('Group by').selectOption('Completed');
  await close(page);
  await expect(page.getByRole('list', { name: 'Completed' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Think' }).focus();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(page.getByRole('list', { name: 'Completed' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Think' })).toBeFocused();
  expect(await violationsOf(page)).toEqual([]);
});

test('a section whose tasks a filter hides is not taken for empty', async ({ page }) => {
  const filter = await panel(page, 'Filter');
  await filter.getByRole('button', { name: 'Completed tasks' }).click();
  await close(page);
  await page.getByRole('button', { name: 'Actions for section Later' }).click();
  await expect(page.getByRole('menuitem', { name: /^Delete/ })).toBeDisabled();
});

test('the bar fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const filter = await panel(page, 'Filter');
  await filter.getByRole('button', { name: 'Just my tasks' }).click();
  await expect.poll(() => names(page)).toEqual(['To do', 'Print', 'Later']);
  const box = await filter.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  await close(page);
  expect(await violationsOf(page)).toEqual([]);
});
