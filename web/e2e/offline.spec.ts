import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { aPerson } from './support/person';
import { aProject, caller, namesIn, type Project } from './support/project';
import { signIn } from './support/signIn';

test.use({ serviceWorkers: 'allow' });

let project: Project;

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'Away', { 'To do': ['Write', 'Print'], Done: ['Plan'] });
  await signIn(page);
});

const row = (page: Page, name: string) => page.getByRole('row', { name, exact: true });

async function openList(page: Page) {
  await page.goto(`/project/${project.gid}/list`);
  await expect(row(page, 'Write')).toBeVisible();
}

/** The worker has all files of the app, and the disk what is on screen. */
async function kept(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(
    async ({ gids, project }) => {
      const [{ name = '' } = {}] = await indexedDB.databases();
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      const tasks = database.transaction('tasks').objectStore('tasks').getAllKeys();
      const found = await new Promise<IDBValidKey[]>((resolve) => {
        tasks.onsuccess = () => resolve(tasks.result);
      });
      const queries = database.transaction('queries').objectStore('queries').getAllKeys();
      const hashes = await new Promise<IDBValidKey[]>((resolve) => {
        queries.onsuccess = () => resolve(queries.result);
      });
      database.close();
      const needed = ['["session"]', `["project","${project}"]`, `["project","${project}","sections"]`];
      return gids.every((gid) => found.includes(gid)) && needed.every((hash) => hashes.includes(hash));
    },
    { gids: Object.values(project.tasks), project: project.gid },
  );
}

async function rename(page: Page, from: string, to: string) {
  await row(page, from).getByRole('gridcell').first().focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Task name' }).fill(to);
  await page.keyboard.press('ArrowDown');
  await expect(row(page, to)).toBeVisible();
}

test('what is done offline waits, and is sent when the connection is back', async ({
  page,
  context,
  request,
}) => {
  await openList(page);
  await kept(page);
  await context.setOffline(true);
  await rename(page, 'Write', 'Write it down');
  await row(page, 'Print').getByRole('button', { name: 'Mark complete' }).click();
  await row(page, 'Print').getByRole('gridcell').first().focus();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(row(page, 'Print')).toHaveAttribute('aria-posinset', '1');
  const chip = page.getByRole('button', { name: 'Offline · 3 changes waiting' });
  await expect(chip).toBeVisible();
  await expect(row(page, 'Print').getByText('Not sent yet')).toBeAttached();
  await chip.click();
  const panel = page.getByRole('dialog', { name: 'Changes waiting' });
  await expect(panel.getByRole('listitem')).toHaveText(['Change “Write”', 'Change “Print”', 'Move “Print”']);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await context.setOffline(false);
  await expect(page.getByText(/changes waiting/)).toHaveCount(0);
  await expect
    .poll(() => namesIn(request, project.sections['To do'] ?? ''))
    .toEqual(['Print', 'Write it down']);
  const print = await caller(request)<{ completed: boolean }>('GET', `/tasks/${project.tasks.Print}`);
  expect(print.completed).toBe(true);
});

test('the app opens offline with what was seen, and with what was done before it was closed', async ({
  page,
  context,
  request,
}) => {
  await openList(page);
  await kept(page);
  await context.setOffline(true);
  await rename(page, 'Write', 'Written away');
  await page.getByRole('button', { name: 'Add task…' }).first().click();
  await page.keyboard.type('Made away');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(row(page, 'Written away')).toBeVisible();
  await expect(row(page, 'Made away')).toBeVisible();
  await expect(page.getByText('Offline · 2 changes waiting')).toBeVisible();

  await page.close();
  const later = await context.newPage();
  await context.setOffline(false);
  await later.goto(`/project/${project.gid}/list`);
  await expect(row(later, 'Written away')).toBeVisible();
  await expect
    .poll(() => namesIn(request, project.sections['To do'] ?? ''))
    .toEqual(['Written away', 'Print', 'Made away']);
});

test('two tabs send what waits once', async ({ page, context, request }) => {
  await openList(page);
  await kept(page);
  const other = await context.newPage();
  await openList(other);
  await context.setOffline(true);
  for (const [tab, name] of [
    [page, 'From the first'],
    [other, 'From the second'],
  ] as const) {
    await tab.getByRole('button', { name: 'Add task…' }).last().click();
    await tab.keyboard.type(name);
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Escape');
    await expect(tab.getByText('Offline · 1 change waiting')).toBeVisible();
  }
  // What the closed one leaves, the other sends.
  await page.close();
  await context.setOffline(false);
  await expect
    .poll(async () => (await namesIn(request, project.sections.Done ?? '')).toSorted())
    .toEqual(['From the first', 'From the second', 'Plan']);
  await expect(other.getByText(/waiting/)).toHaveCount(0);
  await expect(row(other, 'From the first')).toBeVisible();
  expect(await namesIn(request, project.sections.Done ?? '')).toHaveLength(3);
});

test('what was refused stays until the person has decided', async ({ page, context, request }) => {
  await openList(page);
  await kept(page);
  await context.setOffline(true);
  await rename(page, 'Print', 'Print it');
  await caller(request)('DELETE', `/tasks/${project.tasks.Print}`);
  await context.setOffline(false);
  await page.getByRole('button', { name: '1 change not taken' }).click();
  const panel = page.getByRole('dialog', { name: 'Changes waiting' });
  await expect(panel.getByText('Change “Print”')).toBeVisible();
  await panel.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('1 change not taken')).toHaveCount(0);
});

test('two texts written at the same time are both kept', async ({ page, context, request }) => {
  await page.goto(`/project/${project.gid}/list/task/${project.tasks.Write}`);
  const text = page.getByRole('textbox', { name: 'Description' });
  await text.click();
  await kept(page);
  await context.setOffline(true);
  await page.keyboard.type('Mine');
  await page.getByRole('textbox', { name: 'Task name' }).last().click();
  await expect(page.getByText('Offline · 1 change waiting')).toBeVisible();
  await caller(request)('PUT', `/tasks/${project.tasks.Write}`, { notes: 'Theirs' });
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Save mine' }).click();
  const notes = async () =>
    (await caller(request)<{ notes: string }>('GET', `/tasks/${project.tasks.Write}`)).notes;
  await expect.poll(notes).toContain('Mine');
});

test('signing out leaves nothing on the disk', async ({ browser }) => {
  // In a browser of their own: the session of all other tests must not end.
  const page = await browser.newPage();
  await signIn(page, await aPerson('Leaves Nothing'));
  await page.goto('/my-tasks');
  await expect(page.getByRole('treegrid', { name: 'Tasks' })).toBeVisible();
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 1);
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('cairn.person'))).toBeNull();
  await page.close();
});
