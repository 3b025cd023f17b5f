import { expect, type Page, test } from '@playwright/test';
import { drag } from './support/drag';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'Sections', { 'To do': ['Write'], Doing: ['Plan'], Done: [] });
  await signIn(page);
});

const inList = (page: Page) =>
  page
    .getByRole('row', { level: 1 })
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')).filter(Boolean));
const inBoard = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();

for (const [view, shown] of [
  ['list', inList],
  ['board', inBoard],
] as const) {
  test(`sections are added, renamed, moved and deleted in the ${view}`, async ({ page, request }) => {
    const kept = async () =>
      (await caller(request)<{ name: string }[]>('GET', `/projects/${project.gid}/sections`)).map(
        ({ name }) => name,
      );
    const actions = (name: string) => page.getByRole('button', { name: `Actions for section ${name}` });
    await page.goto(`/project/${project.gid}/${view}`);
    await page.getByRole('button', { name: 'Add section' }).click();
    await page.keyboard.type('Later');
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(page)).toEqual(['To do', 'Doing', 'Done', 'Later']);

    await actions('Later').click();
    await page.getByRole('menuitem', { name: 'Rename section' }).click();
    await page.getByRole('textbox', { name: 'Section name' }).fill('Some day');
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(page)).toEqual(['To do', 'Doing', 'Done', 'Some day']);

    await actions('Some day').click();
    await page.getByRole('menuitem', { name: view === 'list' ? 'Move up' : 'Move left' }).click();
    await expect.poll(() => shown(page)).toEqual(['To do', 'Doing', 'Some day', 'Done']);
    await expect.poll(kept).toEqual(['To do', 'Doing', 'Some day', 'Done']);

    await actions('Doing').click();
    await expect(
      page.getByRole('menuitem', { name: 'Delete section Move or delete its tasks first' }),
    ).toBeDisabled();
    const deletion = page.getByRole('menuitem', { name: 'Delete section', exact: true });
    await page.keyboard.press('Escape');
    await actions('Done').click();
    await deletion.click();
    await expect.poll(() => shown(page)).toEqual(['To do', 'Doing', 'Some day']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => shown(page)).toEqual(['To do', 'Doing', 'Some day', 'Done']);
    await actions('Done').click();
    await deletion.click();
    // Leaving the page ends the time for second thoughts.
    await page.goto('/my-tasks');
    await expect.poll(kept).toEqual(['To do', 'Doing', 'Some day']);
  });
}

test('a section is dragged, and moved by keyboard, with its tasks', async ({ page }) => {
  await page.goto(`/project/${project.gid}/list`);
  const header = (name: string) => page.getByRole('row', { name, exact: true }).getByRole('button').first();
  await drag(page, header('Done'), header('To do'), 0.1);
  await expect.poll(() => inList(page)).toEqual(['Done', 'To do', 'Doing']);
  await header('Doing').focus();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => inList(page)).toEqual(['Done', 'Doing', 'To do']);
  await expect(
    page.getByRole('status').filter({ hasText: 'Section Doing moved, place 2 of 3' }),
  ).toBeAttached();
  await header('Doing').press('ArrowLeft');
  await expect(page.getByRole('row', { name: 'Plan' })).toBeHidden();
  await header('Doing').press('ArrowRight');
  await expect(page.getByRole('row', { name: 'Plan' })).toBeVisible();
});

test('a section gets another name while the server has not made it yet', async ({ page, request }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/1.0/projects/*/sections', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  await page.goto(`/project/${project.gid}/list`);
  await page.getByRole('button', { name: 'Add section' }).click();
  await page.keyboard.type('Later');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Actions for section Later' }).click();
  await page.getByRole('menuitem', { name: 'Rename section' }).click();
  const made = page.waitForResponse(
    (answer) => answer.url().includes('/sections') && answer.status() === 201,
  );
  await page.getByRole('textbox', { name: 'Section name' }).pressSequentially('Some ');
  release();
  await made;
  await page.keyboard.type('day');
  await page.keyboard.press('Enter');
  await expect.poll(() => inList(page)).toEqual(['To do', 'Doing', 'Done', 'Some day']);
  const names = async () =>
    (await caller(request)<{ name: string }[]>('GET', `/projects/${project.gid}/sections`)).map(
      ({ name }) => name,
    );
  await expect.poll(names).toEqual(['To do', 'Doing', 'Done', 'Some day']);
});

test('a section that the server has not made yet is renamed and takes tasks', async ({ page, request }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/1.0/projects/*/sections', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  await page.goto(`/project/${project.gid}/board`);
  await page.getByRole('button', { name: 'Add section' }).click();
  await page.keyboard.type('Later');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Later' }).dblclick();
  await page.getByRole('textbox', { name: 'Section name' }).fill('Some day');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add task to Some day' }).click();
  await page.keyboard.type('Wait');
  await page.keyboard.press('Enter');
  release();
  const kept = async () => {
    const sections = await caller(request)<{ gid: string; name: string }[]>(
      'GET',
      `/projects/${project.gid}/sections`,
    );
    const made = sections.find(({ name }) => name === 'Some day');
    return made && (await caller(request)<{ name: string }[]>('GET', `/sections/${made.gid}/tasks`));
  };
  await expect.poll(kept).toEqual([expect.objectContaining({ name: 'Wait' })]);
  await expect(
    page.getByRole('list', { name: 'Some day' }).getByRole('button', { name: 'Wait' }),
  ).toBeVisible();
});
