import { type Browser, expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo, member } from './support/demo';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeEach(async ({ request }) => {
  project = await aProject(request, 'Looked at by two', { 'To do': ['Write', 'Print'] });
  const me = await caller(request, member().token)<{ gid: string }>('GET', '/users/me');
  await caller(request)('POST', `/projects/${project.gid}/addMembers`, { members: me.gid });
});

const alsoHere = (page: Page) => page.getByRole('list', { name: 'Also here' });
const comment = (page: Page) => page.getByRole('textbox', { name: 'Comment' });
const firstName = (name: string) => name.split(' ')[0] ?? name;

/** Two people in browsers of their own, one with the task beside the list, one with it alone on its page. */
async function two(browser: Browser): Promise<[Page, Page]> {
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  const [one, other] = await Promise.all([contexts[0].newPage(), contexts[1].newPage()]);
  await signIn(one, demo);
  await signIn(other, member());
  await one.goto(`/project/${project.gid}/list/task/${project.tasks.Write}`);
  await other.goto(`/task/${project.tasks.Write}`);
  await expect(alsoHere(one).getByRole('listitem')).toHaveText([new RegExp(member().name)]);
  return [one, other];
}

/** As if another window lay over it, or not any more. */
async function hide(page: Page, hidden: boolean) {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

test('two people see each other on a task, and who is writing', async ({ browser }) => {
  const [one, other] = await two(browser);
  await expect(alsoHere(other).getByRole('listitem')).toHaveCount(1);
  const writes = one.getByText(`${firstName(member().name)} is writing…`);
  const height = async () => (await one.getByRole('region', { name: 'Task details' }).boundingBox())?.height;
  const before = await height();
  await comment(other).click();
  await other.keyboard.type('I think');
  await expect(writes).toBeVisible();
  expect(await height()).toBe(before);
  for (const colorScheme of ['light', 'dark'] as const) {
    await one.emulateMedia({ colorScheme });
    expect(await violationsOf(one, { without: 'nav ul' })).toEqual([]);
  }
  await other.keyboard.press('Control+Enter');
  await expect(writes).toBeHidden();
  await expect(one.getByRole('list', { name: 'Activity' }).getByText('I think')).toBeVisible();

  // Whoever only thinks is not writing any more.
  await comment(other).click();
  await other.keyboard.type('Or');
  await expect(writes).toBeVisible();
  await expect(writes).toBeHidden();

  await other.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click();
  await expect(alsoHere(one)).toBeHidden();
  await one.context().close();
  await other.context().close();
});

test('whoever looks elsewhere is away, and comes back', async ({ browser }) => {
  const [one, other] = await two(browser);
  await hide(other, true);
  await expect(alsoHere(one)).toBeHidden();
  await hide(other, false);
  await expect(alsoHere(one)).toBeVisible();
  await expect(alsoHere(other)).toBeVisible();

  await other.context().setOffline(true);
  await expect(alsoHere(other)).toBeHidden();
  await other.context().setOffline(false);
  await expect(alsoHere(other)).toBeVisible();

  await one.goto(`/project/${project.gid}/list/task/${project.tasks.Print}`);
  await expect(one.getByRole('textbox', { name: 'Task name' })).toHaveText('Print');
  await expect(alsoHere(other)).toBeHidden();
  await one.context().close();
  await other.context().close();
});

test('the tabs of one person are one face, until the last is closed', async ({ browser }) => {
  const [one, other] = await two(browser);
  const second = await other.context().newPage();
  await second.goto(`/task/${project.tasks.Write}`);
  await expect(alsoHere(second).getByRole('listitem')).toHaveCount(1);
  await expect(alsoHere(one).getByRole('listitem')).toHaveCount(1);
  await other.goto('about:blank');
  await comment(second).click();
  await second.keyboard.type('Still here');
  await expect(one.getByText(/is writing…/)).toBeVisible();
  await expect(alsoHere(one).getByRole('listitem')).toHaveCount(1);
  await second.goto('about:blank');
  await expect(alsoHere(one)).toBeHidden();
  await one.context().close();
  await second.context().close();
});
