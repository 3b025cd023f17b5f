import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { aPerson } from './support/person';
import { aProject, caller } from './support/project';
import { signIn } from './support/signIn';

/** A week of the test's own. */
const monday = '2025-06-02';
const address = `/timesheet?week=${monday}`;

test('hours are typed in place, handed in, returned and approved', async ({ page, browser, request }) => {
  const stamp = Date.now();
  const ana = await aPerson(`Ada Hours ${stamp}`);
  const project = await aProject(request, `Hours ${stamp}`, { 'To do': [`Plane ${stamp}`] });
  const task = `Plane ${stamp}`;
  await caller(request)('PUT', `/tasks/${project.tasks[task]}`, { assignee: ana.email });

  await signIn(page, ana);
  await page.goto(address);
  await page.getByRole('button', { name: 'Add a task' }).click();
  await page.getByRole('combobox', { name: 'Add a task' }).fill(task);
  await page.getByRole('option', { name: task }).click();
  const table = page.getByRole('table', { name: 'Timesheet' });
  const tuesday = table.getByRole('textbox', { name: `${task}, Tuesday` });
  await tuesday.fill('2,5');
  await tuesday.press('Enter');
  await expect(tuesday).toHaveValue('2 hrs 30 mins');
  await expect(table.getByRole('row', { name: 'Sum' }).last()).toContainText('2 hrs 30 mins');
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  await page.reload();
  await tuesday.fill('1:15');
  await tuesday.press('Enter');
  await expect(tuesday).toHaveValue('1 hr 15 mins');
  await table.getByRole('checkbox', { name: `Billable: ${task}` }).check();
  const sums = table.getByRole('row', { name: 'Sum' }).last().getByRole('cell');
  await expect(sums.last()).toHaveText('1 hr 15 mins');
  const path = `/tasks/${project.tasks[task]}/time_tracking_entries?opt_fields=billable_status`;
  await expect.poll(() => caller(request)('GET', path)).toMatchObject([{ billable_status: 'billable' }]);
  await page.reload();
  await expect(table.getByRole('checkbox', { name: `Billable: ${task}` })).toBeChecked();
  // Nobody submits a week by a key that they press as the page comes.
  await expect(page.getByRole('button', { name: 'Submit week' })).not.toBeFocused();
  await page.getByRole('button', { name: 'Submit week' }).click();
  await expect(page.getByText('Submitted', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take back' })).toBeFocused();
  await expect(tuesday).toBeHidden();

  const lead = await (await browser.newContext({ baseURL: demo && process.env.CAIRN_URL })).newPage();
  await signIn(lead);
  await lead.goto('/timesheet');
  const waiting = lead.getByRole('list', { name: 'Weeks to approve' });
  const week = waiting.getByRole('listitem').filter({ hasText: ana.name });
  await expect(week).toContainText('1 hr 15 mins');
  await week.getByRole('button', { name: 'Return' }).click();
  await lead.getByRole('textbox', { name: 'What should change?' }).fill('And Monday?');
  await lead.getByRole('dialog').getByRole('button', { name: 'Return' }).click();
  await expect(week).toBeHidden();

  await page.reload();
  await expect(page.getByText('And Monday?')).toBeVisible();
  await page.getByRole('button', { name: 'Submit week' }).click();
  await expect(page.getByText('Submitted', { exact: true })).toBeVisible();
  await lead.reload();
  await week.getByRole('link', { name: ana.name }).click();
  await expect(lead.getByRole('heading', { name: `Timesheet of ${ana.name}`, level: 1 })).toBeVisible();
  await lead.getByRole('toolbar').getByRole('button', { name: 'Approve' }).click();
  await expect(lead.getByText('Approved', { exact: true })).toBeVisible();
  await lead.context().close();
});

test('hours are walked by keys, taken back, and last week gives the tasks of this one', async ({
  page,
  request,
}) => {
  const stamp = Date.now();
  const cal = await aPerson(`Cal Hours ${stamp}`);
  const [saw, sand] = [`Saw ${stamp}`, `Sand ${stamp}`];
  const project = await aProject(request, `Joinery ${stamp}`, { 'To do': [saw, sand] });
  const call = caller(request);
  for (const task of [saw, sand]) {
    await call('PUT', `/tasks/${project.tasks[task]}`, { assignee: cal.email });
  }
  await signIn(page, cal);
  await page.goto('/timesheet?week=2025-06-09');
  const table = page.getByRole('table', { name: 'Timesheet' });
  for (const task of [sand, saw]) {
    await page.getByRole('button', { name: 'Add a task' }).click();
    await page.getByRole('combobox', { name: 'Add a task' }).fill(task);
    await page.getByRole('option', { name: task }).click();
  }
  const cell = (task: string) => table.getByRole('textbox', { name: `${task}, Tuesday` });
  const sum = table.getByRole('row', { name: 'Sum' }).last();
  await cell(sand).fill('2');
  await page.keyboard.press('Enter');
  await expect(cell(saw)).toBeFocused();
  await page.keyboard.type('3');
  await page.keyboard.press('ArrowUp');
  await expect(cell(sand)).toBeFocused();
  await expect(sum).toContainText('5 hrs');
  await page.keyboard.type('1:30');
  await page.keyboard.press('Tab');
  await expect(sum).toContainText('4 hrs 30 mins');
  await expect(table.getByRole('row', { name: sand })).toContainText(project.name);

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(sand)).toHaveValue('2 hrs');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(saw)).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(cell(saw)).toHaveValue('3 hrs');
  const minutes = async (task: string) => {
    const path = `/tasks/${project.tasks[task]}/time_tracking_entries?opt_fields=duration_minutes`;
    return (await call<{ duration_minutes: number }[]>('GET', path)).map((one) => one.duration_minutes);
  };
  await expect.poll(() => minutes(sand)).toEqual([120]);
  await expect.poll(() => minutes(saw)).toEqual([180]);
  await page.reload();
  await expect(sum).toContainText('5 hrs');

  await page.getByRole('button', { name: 'The week after' }).click();
  await expect(page.getByRole('columnheader', { name: /16/ })).toBeVisible();
  await page.getByRole('button', { name: "Add last week's tasks" }).click();
  await expect(cell(saw)).toHaveValue('');
  await expect(cell(sand)).toHaveValue('');
});

test('whoever handed a week in sees the answer come, and the lead the week', async ({
  page,
  browser,
  request,
}) => {
  const stamp = Date.now();
  const dee = await aPerson(`Dee Hours ${stamp}`);
  const project = await aProject(request, `Paint ${stamp}`, { 'To do': [`Prime ${stamp}`] });
  const task = project.tasks[`Prime ${stamp}`];
  await caller(request)('PUT', `/tasks/${task}`, { assignee: dee.email });
  await signIn(page, dee);
  await page.goto(address);
  const lead = await (await browser.newContext({ baseURL: process.env.CAIRN_URL })).newPage();
  await signIn(lead);
  await lead.goto('/timesheet');
  await lead.getByRole('table', { name: 'Timesheet' }).waitFor();
  await page.getByRole('button', { name: 'Submit week' }).click();
  const week = lead.getByRole('listitem').filter({ hasText: dee.name });
  await week.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('Approved', { exact: true })).toBeVisible();
  await lead.context().close();
});

test('the kinds of work are the admins’ to name and to put away', async ({ page }) => {
  const name = `Sanding ${Date.now()}`;
  await signIn(page);
  await page.goto('/settings/planning');
  const kinds = page.getByRole('region', { name: 'Kinds of work' });
  await kinds.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  const kind = kinds.getByRole('listitem', { name, exact: true });
  await expect(kind).toBeVisible();
  await kind.getByRole('button', { name: 'Rename' }).click();
  await kinds.getByRole('listitem').getByRole('textbox', { name: 'Name' }).fill(`${name} by hand`);
  await page.keyboard.press('Enter');
  const renamed = kinds.getByRole('listitem', { name: `${name} by hand` });
  await renamed.getByRole('button', { name: 'Archive' }).click();
  await expect(renamed).toContainText('Archived');
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(renamed).not.toContainText('Archived');
});
