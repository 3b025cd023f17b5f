import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { member } from './support/demo';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let word: string;
const gid = (name: string) => project.tasks[`${name} ${word}`] ?? '';
const paneOf = (page: Page) => page.getByRole('region', { name: 'Task details' });
const blockedBy = (page: Page) => paneOf(page).getByRole('list', { name: 'Blocked by' });
const blocking = (page: Page) => paneOf(page).getByRole('list', { name: 'Blocking' });

test.beforeEach(async ({ page, request }) => {
  // Found by their names among all tasks of the company.
  word = `w${Date.now()}`;
  project = await aProject(request, 'What waits for what', {
    'To do': [`Write ${word}`, `Print ${word}`, `Bind ${word}`],
  });
  const me = await caller(request, member().token)<{ gid: string }>('GET', '/users/me');
  await caller(request)('POST', `/projects/${project.gid}/addMembers`, { members: me.gid });
  await signIn(page);
});

async function open(page: Page, name: string): Promise<Locator> {
  await page.goto(`/project/${project.gid}/list/task/${gid(name)}`);
  const pane = paneOf(page);
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue(`${name} ${word}`);
  return pane;
}

async function link(page: Page, button: string, other: string) {
  await paneOf(page).getByRole('button', { name: button }).press('Enter');
  await page.getByRole('combobox', { name: button }).fill(`${other} ${word}`);
  await expect(page.getByRole('option', { name: `${other} ${word}` })).toBeVisible();
  await page.keyboard.press('Enter');
}

const waitsFor = 'Add a task that this one waits for';
const isAwaitedBy = 'Add a task that waits for this one';

test('a task waits for another, found by typing, and the link is removed with a way back', async ({
  page,
  request,
}) => {
  await open(page, 'Print');
  await link(page, waitsFor, 'Write');
  await expect(blockedBy(page).getByRole('button', { name: `Write ${word}`, exact: true })).toBeVisible();
  await link(page, isAwaitedBy, 'Bind');
  await expect(blocking(page).getByRole('button', { name: `Bind ${word}`, exact: true })).toBeVisible();
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);

  const kept = () => caller(request)<{ gid: string }[]>('GET', `/tasks/${gid('Print')}/dependencies`);
  await expect.poll(kept).toMatchObject([{ gid: gid('Write') }]);
  await page.getByRole('button', { name: `Remove the link to Write ${word}` }).click();
  await expect.poll(kept).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(kept).toMatchObject([{ gid: gid('Write') }]);
  await expect(blockedBy(page)).toBeVisible();

  await blocking(page)
    .getByRole('button', { name: `Bind ${word}`, exact: true })
    .click();
  await expect(blockedBy(page).getByRole('button', { name: `Print ${word}`, exact: true })).toBeVisible();
});

test('tasks cannot wait for each other in a circle, and the reason names them', async ({ page, request }) => {
  const call = caller(request);
  await call('POST', `/tasks/${gid('Print')}/addDependencies`, { dependencies: [gid('Write')] });
  await call('POST', `/tasks/${gid('Bind')}/addDependencies`, { dependencies: [gid('Print')] });
  await open(page, 'Write');
  await link(page, waitsFor, 'Bind');
  await expect(
    page.getByText(`“Write ${word}” cannot wait for “Bind ${word}”, which waits for it already`),
  ).toBeVisible();
  await expect(blockedBy(page)).toBeHidden();
});

test('no task has more than thirty dependencies', async ({ page, request }) => {
  const call = caller(request);
  for (let count = 0; count < 30; count++) {
    const body = { name: `Part ${count}`, projects: [project.gid] };
    const part = await call<{ gid: string }>('POST', '/tasks', body);
    await call('POST', `/tasks/${gid('Bind')}/addDependencies`, { dependencies: [part.gid] });
  }
  await open(page, 'Bind');
  await link(page, waitsFor, 'Write');
  await expect(page.getByText(`“Bind ${word}” has 30 dependencies already`)).toBeVisible();
  await open(page, 'Write');
  await link(page, isAwaitedBy, 'Bind');
  await expect(page.getByText(`“Bind ${word}” or “Write ${word}” has 30 dependencies already`)).toBeVisible();
});

test('what a colleague links and completes shows at once', async ({ page, request }) => {
  await open(page, 'Print');
  const colleague = caller(request, member().token);
  await colleague('POST', `/tasks/${gid('Print')}/addDependencies`, { dependencies: [gid('Write')] });
  const linked = blockedBy(page).getByRole('listitem');
  await expect(linked).toContainText(`Write ${word}`);
  await colleague('PUT', `/tasks/${gid('Write')}`, { completed: true });
  await expect(linked).toContainText('Completed');
});
