import { expect, type Locator, test } from '@playwright/test';
import { drag } from './support/drag';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let pane: Locator;
let list: Locator;
const task = () => project.tasks.Move ?? '';

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'House', { Rooms: ['Move'] });
  for (const name of ['Boxes', 'Van', 'Keys']) {
    await caller(request)('POST', `/tasks/${task()}/subtasks`, { name });
  }
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${task()}`);
  pane = page.getByRole('region', { name: 'Task details' });
  list = pane.getByRole('list', { name: 'Subtasks', exact: true });
});

const names = (request: Parameters<typeof caller>[0], of = task()) =>
  caller(request)<{ name: string }[]>('GET', `/tasks/${of}/subtasks?opt_fields=name`).then((all) =>
    all.map(({ name }) => name),
  );

test('subtasks are walked, moved, put under each other and taken out by keyboard', async ({
  page,
  request,
}) => {
  const keys = list.getByRole('button', { name: 'Keys', exact: true });
  await list.getByRole('button', { name: 'Van', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(keys).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => names(request)).toEqual(['Boxes', 'Keys', 'Van']);
  await expect(keys).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(() => names(request)).toEqual(['Boxes', 'Van']);
  await expect(pane.getByRole('list', { name: 'Subtasks of Boxes' })).toContainText('Keys');
  await expect(page.locator('#announcer')).toHaveText('Keys is now a subtask of Boxes');
  await expect(keys).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(() => names(request)).toEqual(['Boxes', 'Keys', 'Van']);
});

test('a subtask is dragged to another place', async ({ page, request }) => {
  await list.getByRole('listitem').last().scrollIntoViewIfNeeded();
  await drag(page, list.getByRole('listitem').last(), list.getByRole('listitem').first(), 0.1);
  await expect.poll(() => names(request)).toEqual(['Keys', 'Boxes', 'Van']);
});

test('new ones come at any depth, several pasted lines at once', async ({ page, request }) => {
  await pane.getByRole('button', { name: 'Add subtask' }).click();
  const field = pane.getByRole('textbox', { name: 'Name of the new task' });
  await field.press('Tab');
  await field.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Front door\nCellar');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(pane.getByRole('list', { name: 'Subtasks of Keys' }).getByRole('listitem')).toHaveCount(2);
  await field.press('Shift+Tab');
  await field.fill('Plants');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(request)).toEqual(['Boxes', 'Van', 'Keys', 'Plants']);
});
