import { expect, type Locator, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let pane: Locator;
const task = () => project.tasks.Water ?? '';

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'Plants', { 'Each week': ['Water'] });
  await caller(request)('PUT', `/tasks/${task()}`, { due_on: '2031-01-06' });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${task()}`);
  pane = page.getByRole('region', { name: 'Task details' });
});

const kept = (request: Parameters<typeof caller>[0]) => () =>
  caller(request)<{ recurrence: object | null }>('GET', `/tasks/${task()}?opt_fields=recurrence`);

test('a task repeats on two days of every second week, and completing it makes the next', async ({
  page,
  request,
}) => {
  await pane.getByRole('button', { name: 'Repeats' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Repeats' });
  await dialog.getByRole('spinbutton', { name: 'Every' }).fill('2');
  await dialog.getByRole('button', { name: 'Thursday' }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  }
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(pane.getByRole('button', { name: 'Repeats' })).toHaveText('Every 2 weeks on Mon, Thu');
  await expect.poll(kept(request)).toMatchObject({
    recurrence: { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', after_completion: false },
  });
  await pane.getByRole('button', { name: 'Mark complete', exact: true }).click();
  await expect(pane.getByRole('button', { name: 'Repeats' })).toHaveText('Does not repeat');
  await expect(page.getByRole('row', { name: 'Water' })).toHaveCount(2);
  const next = page.getByRole('row', { name: 'Water' }).last();
  await expect(next).toContainText('9 Jan 2031');
  await expect(next.getByRole('gridcell', { name: 'Due date: 9 Jan 2031, Repeats' })).toBeVisible();
});

test('days after completion, with an end, and no longer', async ({ page, request }) => {
  await pane.getByRole('button', { name: 'Repeats' }).click();
  const dialog = page.getByRole('dialog', { name: 'Repeats' });
  await dialog.getByRole('spinbutton', { name: 'Every' }).fill('3');
  await dialog.getByRole('combobox', { name: 'Unit' }).selectOption('days');
  await dialog.getByRole('checkbox', { name: 'Counted from when it is completed' }).check();
  await dialog.getByRole('combobox', { name: 'Ends' }).selectOption('after a number of times');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(pane.getByRole('button', { name: 'Repeats' })).toHaveText('3 days after completion');
  await expect.poll(kept(request)).toMatchObject({
    recurrence: { rule: 'FREQ=DAILY;INTERVAL=3;COUNT=10', after_completion: true },
  });
  await pane.getByRole('button', { name: 'Repeats' }).click();
  await dialog.getByRole('button', { name: 'Do not repeat' }).click();
  await expect.poll(kept(request)).toMatchObject({ recurrence: null });
});
