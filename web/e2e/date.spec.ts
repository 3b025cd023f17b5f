import { expect, type Locator, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { day } from './support/planned';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let pane: Locator;
let picker: Locator;
const task = () => project.tasks.Water ?? '';

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'Plants', { Garden: ['Water', 'Dig'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${task()}`);
  pane = page.getByRole('region', { name: 'Task details' });
  picker = page.getByRole('dialog', { name: 'Due date' });
});

const known = (request: Parameters<typeof caller>[0]) => () =>
  caller(request)<object>('GET', `/tasks/${task()}?opt_fields=start_on,due_on,due_at,recurrence.rule`);

test('start, end and time are typed at once, and the task repeats from the same panel', async ({
  page,
  request,
}) => {
  await expect(async () => {
    await pane.getByRole('button', { name: 'Due date' }).press('Enter');
    await expect(picker).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await picker.getByRole('textbox').fill('today - in 3 days 3pm');
  await page.keyboard.press('Enter');
  await expect.poll(known(request)).toMatchObject({ start_on: day(0), due_on: day(3) });
  await pane.getByRole('button', { name: 'Due date' }).click();
  await picker.getByRole('button', { name: 'Repeats' }).click();
  await picker.getByRole('spinbutton', { name: 'Every' }).fill('2');
  await picker.getByRole('button', { name: 'Save' }).click();
  await expect.poll(known(request)).toMatchObject({ recurrence: { rule: /FREQ=WEEKLY;INTERVAL=2/ } });
  await expect(pane.getByRole('button', { name: 'Repeats: Every 2 weeks' })).toBeVisible();
});

test('a day tells how much is due on it', async ({ page, request }) => {
  const far = '2033-03-09';
  const mine = { assignee: 'me', due_on: far };
  for (const name of ['Sow', 'Weed']) {
    await caller(request)('POST', '/tasks', { name, projects: [project.gid], ...mine });
  }
  await caller(request)('PUT', `/tasks/${task()}`, { due_on: '2033-03-08' });
  await page.reload();
  await pane.getByRole('button', { name: 'Due date' }).click();
  await picker.getByRole('textbox').fill(far);
  await expect(picker).toContainText(/\d+ of your tasks are due then/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  }
});

test('quick add takes date, repetition, person and project from the name', async ({ page, request }) => {
  await page.keyboard.press('Escape');
  await page.goto('/my-tasks');
  await expect(page.getByRole('button', { name: 'Create' })).toBeVisible();
  await expect(page.getByRole('treegrid', { name: 'Tasks' })).toBeVisible();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'New task' });
  const name = `Mow ${Date.now()}`;
  await dialog.getByRole('textbox', { name: 'Task name' }).fill(`${name} tomorrow every 2 weeks @tomasz`);
  const chips = dialog.getByRole('list', { name: 'Understood in the name' });
  await expect(chips.getByRole('listitem')).toHaveText(['Tomorrow', 'Every 2 weeks', 'Tomasz Wrona']);
  await expect(dialog.getByRole('button', { name: 'Assignee: Tomasz Wrona' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  }
  await chips.getByRole('button', { name: 'Not meant: @tomasz' }).press('Enter');
  await expect(chips.getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('textbox', { name: 'Task name' }).press('Enter');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue(`${name} @tomasz`);
  await expect(pane.getByRole('button', { name: /Repeats: Every 2 weeks/ })).toBeVisible();
  const gid = new URL(page.url()).pathname.split('/').at(-1);
  expect(await caller(request)('GET', `/tasks/${gid}?opt_fields=due_on`)).toMatchObject({ due_on: day(1) });
});
