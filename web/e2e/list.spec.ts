import { expect, test } from '@playwright/test';
import { drag } from './support/drag';
import { aProject, caller, namesIn, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'A list', { 'To do': ['Write', 'Print', 'Post'], Done: ['Plan'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list`);
  await expect(page.getByRole('row', { name: 'Write' })).toBeVisible();
});

test('the list shows sections and their tasks in order', async ({ page }) => {
  const grid = page.getByRole('treegrid', { name: 'Tasks' });
  const names = await grid
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
  expect(names.filter(Boolean)).toEqual(['To do', 'Write', 'Print', 'Post', 'Done', 'Plan']);
});

test('a name is edited in place and kept by the server', async ({ page, request }) => {
  await page.getByRole('row', { name: 'Print' }).getByText('Print').click();
  const name = page.getByRole('textbox', { name: 'Task name' });
  await name.fill('Print the posters');
  await name.press('Escape');
  await expect(page.getByRole('row', { name: 'Print', exact: true })).toBeVisible();
  await page.getByRole('row', { name: 'Print' }).getByText('Print').click();
  await name.fill('Print the posters');
  await name.press('ArrowDown');
  await expect(page.getByRole('row', { name: 'Print the posters' })).toBeVisible();
  await expect
    .poll(() => namesIn(request, project.sections['To do'] ?? ''))
    .toEqual(['Write', 'Print the posters', 'Post']);
});

test('Enter makes the next row, and Tab a subtask of the one above', async ({ page, request }) => {
  await page.getByRole('row', { name: 'Write' }).getByText('Write').click();
  await page.keyboard.press('Enter');
  const draft = page.getByRole('textbox', { name: 'Name of the new task' });
  await expect(draft).toBeFocused();
  await page.keyboard.type('Proof read');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Check the commas');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: 'Check the commas' })).toHaveAttribute('aria-level', '3');
  await expect
    .poll(() => namesIn(request, project.sections['To do'] ?? ''))
    .toEqual(['Write', 'Proof read', 'Print', 'Post']);
});

test('rows are indented and outdented where they stand', async ({ page, request }) => {
  const subtasks = async (task: string) =>
    (await caller(request)<{ name: string }[]>('GET', `/tasks/${project.tasks[task]}/subtasks`)).map(
      ({ name }) => name,
    );
  await page.getByRole('row', { name: 'Print' }).getByText('Print').click();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('row', { name: 'Print' })).toHaveAttribute('aria-level', '3');
  await expect(page.getByRole('row', { name: 'Print' }).getByRole('gridcell').first()).toBeFocused();
  await expect.poll(() => subtasks('Write')).toEqual(['Print']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect.poll(() => subtasks('Write')).toEqual(['Print', 'Post']);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('row', { name: 'Post' })).toHaveAttribute('aria-level', '2');
  await expect.poll(() => namesIn(request, project.sections['To do'] ?? '')).toEqual(['Write', 'Post']);
  await expect.poll(() => subtasks('Write')).toEqual(['Print']);
});

test('cells are walked, typed into, copied and cleared like a spreadsheet’s', async ({ page, request }) => {
  const cell = (row: string, name: RegExp) =>
    page.getByRole('row', { name: row }).getByRole('gridcell', { name });
  await cell('Write', /Due date/).focus();
  await page.keyboard.type('24 Dec');
  const due = page.getByRole('dialog', { name: 'Due date' });
  await expect(due).toContainText('24 December');
  await expect(due.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell('Write', /Due date: 24 Dec/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('Tomasz');
  await expect(page.getByRole('combobox', { name: 'Assign to' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Assign to' })).toHaveValue('Tomasz');
  await page.keyboard.press('Enter');
  await expect(cell('Write', /Assignee: Tomasz Wrona/)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(cell('Write', /No assignee/)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(cell('Write', /Assignee: Tomasz Wrona/)).toBeVisible();
  const task = async () =>
    caller(request)<{ due_on: string; assignee: { name: string } | null }>(
      'GET',
      `/tasks/${project.tasks.Write}?opt_fields=due_on,assignee.name`,
    );
  await expect.poll(async () => (await task()).assignee?.name).toBe('Tomasz Wrona');
  expect((await task()).due_on).toMatch(/-12-24$/);
});

test('pasted lines become tasks', async ({ page, request }) => {
  await page.getByRole('row', { name: 'To do' }).waitFor();
  await page.getByRole('button', { name: 'Add task…' }).first().click();
  const draft = page.getByRole('textbox', { name: 'Name of the new task' });
  await draft.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '- One\n- Two\n- Three');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('row', { name: 'Three' })).toBeVisible();
  await expect
    .poll(() => namesIn(request, project.sections['To do'] ?? ''))
    .toEqual(['Write', 'Print', 'Post', 'One', 'Two', 'Three']);
});

test('completing shows at once and can be undone', async ({ page, request }) => {
  const row = page.getByRole('row', { name: 'Post' });
  await row.getByRole('button', { name: 'Mark complete' }).click();
  await expect(row.getByRole('button', { name: 'Mark incomplete' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row.getByRole('button', { name: 'Mark complete' })).toBeVisible();
  const call = caller(request);
  await expect
    .poll(async () => (await call<{ completed: boolean }>('GET', `/tasks/${project.tasks.Post}`)).completed)
    .toBe(false);
});

test('a row is dragged into another section', async ({ page, request }) => {
  await drag(page, page.getByRole('row', { name: 'Write' }), page.getByRole('row', { name: 'Plan' }), 0.9);
  await expect.poll(() => namesIn(request, project.sections.Done ?? '')).toEqual(['Plan', 'Write']);
});

test('a row is moved by keyboard, and back with undo', async ({ page, request }) => {
  await page
    .getByRole('row', { name: 'Write' })
    .getByRole('gridcell', { name: /Assignee/ })
    .focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'place 2 of 3' })).toBeAttached();
  await expect
    .poll(() => namesIn(request, project.sections['To do'] ?? ''))
    .toEqual(['Print', 'Write', 'Post']);
  await page.keyboard.press('Control+z');
  await expect
    .poll(() => namesIn(request, project.sections['To do'] ?? ''))
    .toEqual(['Write', 'Print', 'Post']);
});

test('what the server refuses goes back, with the reason', async ({ page }) => {
  await page.route('**/api/1.0/tasks/*', (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status: 400, json: { errors: [{ message: 'name: Not this one' }] } })
      : route.continue(),
  );
  await page.getByRole('row', { name: 'Print' }).getByText('Print').click();
  await page.getByRole('textbox', { name: 'Task name' }).fill('Refused');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('name: Not this one')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Print', exact: true })).toBeVisible();
  await page.unroute('**/api/1.0/tasks/*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('row', { name: 'Refused' })).toBeVisible();
});

test('Enter that is pressed before a picker has come up goes to the picker', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/PopPanel-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/project/${project.gid}/list`);
  const due = page.getByRole('row', { name: 'Write' }).getByRole('gridcell', { name: /Due date/ });
  await due.focus();
  await page.keyboard.type('tomorrow');
  await page.keyboard.press('Enter');
  release();
  await expect(due).toHaveAccessibleName('Due date: Tomorrow');
  await expect(due).toBeFocused();
});
