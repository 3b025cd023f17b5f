import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo, member } from './support/demo';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let pane: Locator;
const task = () => project.tasks.Write ?? '';
const activity = (page: Page) => page.getByRole('list', { name: 'Activity' });
const open = (page: Page) => page.goto(`/project/${project.gid}/list/task/${task()}`);

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'What is said', { 'To do': ['Write', 'Print'] });
  const me = await caller(request, member().token)<{ gid: string }>('GET', '/users/me');
  await caller(request)('POST', `/projects/${project.gid}/addMembers`, { members: me.gid });
  await signIn(page);
  pane = page.getByRole('region', { name: 'Task details' });
});

const says = (request: Parameters<typeof caller>[0], text: string) =>
  caller(request, member().token)<{ gid: string }>('POST', `/tasks/${task()}/stories`, { text });

test('a draft outlives what others write, another task, and the page', async ({ page, request }) => {
  await open(page);
  const box = pane.getByRole('textbox', { name: 'Comment' });
  await box.click();
  await page.keyboard.type('Half a thou');
  await says(request, 'Meanwhile');
  await expect(activity(page).getByText('Meanwhile')).toBeVisible();
  await page.keyboard.type('ght');
  await expect(box).toHaveText('Half a thought');

  await page.goto(`/project/${project.gid}/list/task/${project.tasks.Print}`);
  await expect(box).toHaveText('');
  await open(page);
  await expect(box).toHaveText('Half a thought');
  await box.press('Control+Enter');
  await expect(activity(page).getByText('Half a thought')).toBeVisible();
  await expect(box).toHaveText('');
  await page.reload();
  await expect(activity(page).getByText('Half a thought')).toBeVisible();
  await expect(box).toHaveText('');
});

test('what others do while one writes moves no caret and loses no letter', async ({ page, request }) => {
  await says(request, 'The first');
  await caller(request)('POST', `/tasks/${task()}/stories`, { text: 'Mine' });
  await open(page);
  await activity(page)
    .getByRole('button', { name: /^Actions for the comment by/ })
    .last()
    .click();
  await page.getByRole('menuitem', { name: 'Edit comment' }).click();
  for (const name of ['Edit comment', 'Comment', 'Description', 'Task name']) {
    const box = pane.getByRole('textbox', { name, exact: true });
    await box.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Hello world');
    for (const _ of 'world') await page.keyboard.press('ArrowLeft');
    const done = `Meanwhile ${name}`;
    await caller(request, member().token)('PUT', `/tasks/${task()}`, {
      due_on: `2031-01-1${name.length % 10}`,
    });
    await says(request, done);
    await expect(activity(page).getByText(done, { exact: true })).toBeVisible();
    await page.keyboard.type('big ');
    await expect(box).toHaveText('Hello big world');
    await expect(box).toBeFocused();
  }
});

test('a comment that is being changed stays, however many others come', async ({ page, request }) => {
  for (let i = 1; i <= 30; i++)
    await caller(request)('POST', `/tasks/${task()}/stories`, { text: `Number ${i}` });
  await open(page);
  await expect(activity(page).getByText('Number 30')).toBeVisible();
  await activity(page)
    .getByRole('button', { name: /^Actions for the comment by/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Edit comment' }).click();
  const box = pane.getByRole('textbox', { name: 'Edit comment' });
  await box.press('Control+A');
  await page.keyboard.type('Half a thou');
  for (const text of ['One more', 'And another']) {
    await says(request, text);
    await expect(activity(page).getByText(text)).toBeVisible();
  }
  await page.keyboard.type('ght');
  await expect(box).toHaveText('Half a thought');
});

test('a comment that could not be sent is back where it was written', async ({ page }) => {
  await open(page);
  const box = pane.getByRole('textbox', { name: 'Comment' });
  await box.click();
  await page.keyboard.type('Listen');
  await page.route('**/stories', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 500, json: { errors: [{ message: 'Server Error' }] } })
      : route.fallback(),
  );
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Server Error')).toBeVisible();
  await expect(box).toHaveText('Listen');
  await page.unroute('**/stories');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(activity(page).getByText('Listen')).toBeVisible();
  await expect(box).toHaveText('');
});

test('a comment is pinned to the top, liked, and unpinned by Undo', async ({ page, request }) => {
  await says(request, 'The plan');
  await open(page);
  await expect(activity(page).getByText('The plan')).toBeVisible();
  await activity(page)
    .getByRole('button', { name: /Like the comment/ })
    .click();
  await activity(page)
    .getByRole('button', { name: /Actions for the comment/ })
    .click();
  await page.getByRole('menuitem', { name: 'Pin to the top' }).click();
  const pinned = page.getByRole('list', { name: 'Pinned comments' });
  await expect(pinned.getByText('The plan')).toBeVisible();
  await expect(pinned.getByRole('button', { name: /Like the comment/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(pinned).toBeHidden();
  await page.getByRole('button', { name: 'Comments only' }).click();
  await expect(activity(page).getByRole('listitem')).toHaveCount(1);
});

test('a pinned comment reads well in both themes', async ({ page, request }) => {
  const { gid } = await says(request, 'The plan');
  await caller(request)('PUT', `/stories/${gid}`, { is_pinned: true });
  await open(page);
  await expect(page.getByRole('list', { name: 'Pinned comments' }).getByText('The plan')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  }
});

test('two people give the same comment emojis, by mouse and by keyboard', async ({ browser, request }) => {
  await says(request, 'Done at last');
  const [one, two] = await Promise.all([browser.newPage(), browser.newPage()]);
  await signIn(one, demo);
  await signIn(two, member());
  for (const page of [one, two]) {
    await open(page);
    await expect(activity(page).getByText('Done at last')).toBeVisible();
  }
  await activity(one).getByRole('button', { name: 'Add a reaction' }).press('Enter');
  await expect(one.getByRole('button', { name: 'Thumbs up' })).toBeFocused();
  await one.keyboard.press('ArrowRight');
  await one.keyboard.press('ArrowRight');
  await one.keyboard.press('Enter');
  await expect(activity(one).getByRole('button', { name: 'Party: 1 person' })).toBeVisible();
  await activity(two).getByRole('button', { name: 'Party: 1 person' }).click();
  const both = activity(one).getByRole('button', { name: 'Party: 2 people' });
  await expect(both).toHaveAttribute('aria-pressed', 'true');
  await both.hover();
  await expect(both).toHaveAttribute('title', /, /);
  await both.click();
  await expect(activity(two).getByRole('button', { name: 'Party: 1 person' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await one.close();
  await two.close();
});
