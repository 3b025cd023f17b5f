import { expect, type Locator, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { aPerson } from './support/person';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let pane: Locator;
const task = () => project.tasks.Move ?? '';

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'House', { Rooms: ['Move', 'Paint'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${task()}`);
  pane = page.getByRole('region', { name: 'Task details' });
});

test('a person asked to help has the task in their list and marks their part', async ({ page, browser }) => {
  const helper = await aPerson('Hela Help');
  await page.reload();
  await pane.getByRole('button', { name: 'Add person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add person' });
  await dialog.getByRole('combobox').fill('Hela');
  await dialog.getByRole('combobox').press('Enter');
  await page.keyboard.press('Escape');
  const people = pane.getByRole('list', { name: 'Co-assignees' });
  await expect(people).toContainText('Hela Help');
  await expect(
    page
      .getByRole('row', { name: 'Move' })
      .getByRole('gridcell', { name: 'Assignee: No assignee, Hela Help' }),
  ).toBeVisible();

  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs, helper);
  await theirs.goto('/my-tasks');
  await expect(theirs.getByRole('row', { name: 'With others' })).toBeVisible();
  await theirs.getByRole('row', { name: 'Move' }).getByRole('button', { name: 'Open details' }).click();
  const part = theirs.getByRole('button', { name: 'Mark my part done' });
  await part.press('Enter');
  await expect(theirs.getByRole('button', { name: 'Mark my part not done' })).toBeVisible();
  await expect(theirs.getByRole('row', { name: 'Move' })).toBeHidden();

  await expect(people.getByRole('img', { name: 'Hela Help: part done' })).toBeVisible();
  await expect(pane.getByRole('button', { name: 'Mark complete', exact: true })).toBeVisible();
  await pane.getByRole('button', { name: 'Take Hela Help off the task' }).click();
  await expect(people).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(people).toContainText('Hela Help');
  await theirs.context().close();
});

test('the tick of a task that another leads is for the part of whoever ticks', async ({
  browser,
  request,
}) => {
  const call = caller(request);
  const helper = await aPerson('Tilda Ticks');
  const people = await call<{ gid: string; email: string }[]>(
    'GET',
    `/workspaces/${demo.workspace_gid}/users?opt_fields=email`,
  );
  const gid = people.find(({ email }) => email === helper.email)?.gid;
  await call('POST', `/tasks/${task()}/addCoAssignees`, { co_assignees: [gid] });
  const page = await (await browser.newContext()).newPage();
  await signIn(page, helper);
  await page.goto('/my-tasks');
  const row = page.getByRole('row', { name: 'Move', exact: true });
  await row.getByRole('button', { name: 'Mark my part done' }).click();
  await expect(row).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
  await row.getByRole('gridcell', { name: 'Move' }).focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(row).toBeHidden();
  type Asked = { completed: boolean; co_assignees: { completed: boolean }[] };
  const asked = () => call<Asked>('GET', `/tasks/${task()}?opt_fields=completed,co_assignees.completed`);
  await expect.poll(async () => (await asked()).co_assignees[0]?.completed).toBe(true);
  expect((await asked()).completed).toBe(false);
  await page.context().close();
});

test('faces stand on cards, and all of it reads well in both themes and on a phone', async ({
  page,
  request,
}) => {
  const call = caller(request);
  await call('POST', `/tasks/${task()}/addCoAssignees`, { co_assignees: ['me'] });
  await page.goto(`/project/${project.gid}/board`);
  await expect(page.getByText('Co-assignees:')).toBeAttached();
  await page.goto(`/project/${project.gid}/list/task/${task()}`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(pane.getByRole('button', { name: 'Mark my part done' })).toBeVisible();
    expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await pane.getByRole('button', { name: 'Mark my part done' }).click();
  await expect(pane.getByRole('button', { name: 'Mark my part not done' })).toBeVisible();
});
