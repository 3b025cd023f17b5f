import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { type Account, aPerson } from './support/person';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let ben: Account;
let benGid: string;

test.beforeEach(async ({ request }) => {
  project = await aProject(request, 'Post', { 'To do': ['Write', 'Print', 'Send'] });
  ben = await aPerson('Ben Inbox');
  const call = caller(request);
  const people = await call<{ gid: string; email: string }[]>(
    'GET',
    `/workspaces/${demo.workspace_gid}/users?opt_fields=email`,
  );
  benGid = people.find(({ email }) => email === ben.email)?.gid ?? '';
});

const row = (page: Page, name: string) => page.getByRole('main').getByRole('listitem', { name });
const sidebar = (page: Page) => page.getByRole('navigation', { name: 'Main' });

test('what another person does comes in at once, says why, and is counted', async ({ page, request }) => {
  const call = caller(request);
  await signIn(page, ben);
  await page.goto('/inbox');
  await expect(page.getByRole('heading', { name: 'You are up to date' })).toBeVisible();
  await expect(page).toHaveTitle('Inbox · Cairn');

  await call('PUT', `/tasks/${project.tasks.Write}`, { assignee: benGid });
  await expect(row(page, 'Write')).toContainText('assigned this to you');
  await expect(page).toHaveTitle('(1) Inbox · Cairn');
  await expect(sidebar(page).getByRole('link', { name: 'Inbox 1 unread' })).toBeVisible();
  await call('POST', `/tasks/${project.tasks.Print}/stories`, {
    html_text: `<body>Ask <a data-asana-gid="${benGid}"/> about the paper</body>`,
  });
  await expect(row(page, 'Print')).toContainText('mentioned you');
  await expect(row(page, 'Print')).toContainText('about the paper');
  await expect(page).toHaveTitle('(2) Inbox · Cairn');

  await page.getByRole('button', { name: 'Mentions' }).click();
  await expect(row(page, 'Write')).toBeHidden();
  await expect(row(page, 'Print')).toBeVisible();
  await page.getByRole('button', { name: 'Mentions' }).click();

  await row(page, 'Print').getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Task details' })).toBeVisible();
  await expect(sidebar(page).getByRole('link', { name: 'Inbox 1 unread' })).toBeVisible();
  await page.getByRole('button', { name: 'Close details' }).click();
  await expect(page).toHaveTitle('(1) Inbox · Cairn');
});

test('the inbox is gone through by keyboard', async ({ page, request }) => {
  const call = caller(request);
  for (const name of ['Write', 'Print', 'Send'])
    await call('PUT', `/tasks/${project.tasks[name]}`, { assignee: benGid });
  await signIn(page, ben);
  await page.goto('/my-tasks');
  await page.getByRole('heading', { name: 'My tasks' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible();
  const open = (name: string) => row(page, name).getByRole('button', { name, exact: true });
  await expect(row(page, 'Write')).toBeVisible();
  await page.keyboard.press('j');
  await expect(open('Send')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(open('Print')).toBeFocused();
  await page.keyboard.press('k');
  await expect(open('Send')).toBeFocused();

  await page.keyboard.press('e');
  await expect(row(page, 'Send')).toBeHidden();
  await expect(open('Print')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Send')).toBeVisible();

  await page.keyboard.press('b');
  await expect(row(page, 'Print').getByLabel('Bookmarked')).toBeVisible();
  await page.keyboard.press('u');
  await expect(sidebar(page).getByRole('link', { name: 'Inbox 2 unread' })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('h');
  await page.getByRole('combobox', { name: 'Remind me' }).fill('tomorrow 3pm');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Write')).toBeHidden();

  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(row(page, 'Write')).toContainText('Comes back: Tomorrow');
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  await expect(row(page, 'Print')).toBeVisible();
  await page.getByRole('button', { name: 'Activity' }).click();
  await open('Send').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Task name' })).toHaveValue('Send');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Mark as unread or read');
});

test('all is archived at once, and brought back', async ({ page, request }) => {
  const call = caller(request);
  for (const name of ['Write', 'Print'])
    await call('PUT', `/tasks/${project.tasks[name]}`, { assignee: benGid });
  await signIn(page, ben);
  await page.goto('/inbox');
  await expect(row(page, 'Write')).toBeVisible();
  await page.getByRole('button', { name: 'More for the inbox' }).click();
  await page.getByRole('menuitem', { name: 'Archive all', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You are up to date' })).toBeVisible();
  await expect(page).toHaveTitle('Inbox · Cairn');
  await page.getByText('2 rows archived').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Write')).toBeVisible();
  await expect(row(page, 'Print')).toBeVisible();
});

test('a quiet project tells only what concerns oneself', async ({ page, request }) => {
  const call = caller(request);
  for (const name of ['Write', 'Print'])
    await call('POST', `/tasks/${project.tasks[name]}/addFollowers`, { followers: [benGid] });
  await signIn(page, ben);
  await page.goto('/inbox');
  await row(page, 'Write').hover();
  await row(page, 'Write').getByRole('button', { name: 'More actions: Write' }).click();
  await page.getByRole('menuitem', { name: 'Keep “Post” quiet' }).click();
  await page.getByText('“Post” is quiet now').waitFor();
  await call('POST', `/tasks/${project.tasks.Write}/stories`, { text: 'How long?' });
  await call('POST', `/tasks/${project.tasks.Print}/stories`, {
    html_text: `<body>Well, <a data-asana-gid="${benGid}"/>?</body>`,
  });
  await expect(row(page, 'Print')).toContainText('mentioned you');
  await expect(row(page, 'Write')).not.toContainText('How long?');
  await page.getByRole('button', { name: 'More for the inbox' }).click();
  await page.getByRole('menuitem', { name: 'Quiet projects' }).click();
  await page.getByRole('button', { name: 'Hear it again' }).click();
  await expect(page.getByText('No project is quiet.', { exact: false })).toBeVisible();

  await page.goto(`/project/${project.gid}/list`);
  await page.getByRole('button', { name: 'Project actions' }).click();
  await page.getByRole('menuitem', { name: 'Keep quiet in my inbox' }).click();
  await page.getByText('“Post” is quiet now').waitFor();
  await page.getByRole('button', { name: 'Project actions' }).click();
  await page.getByRole('menuitem', { name: 'Hear of it in my inbox' }).click();
  await page.getByRole('button', { name: 'Project actions' }).click();
  await expect(page.getByRole('menuitem', { name: 'Keep quiet in my inbox' })).toBeVisible();
});

test('the inbox is readable for all, on a phone too', async ({ page, request }) => {
  const call = caller(request);
  await call('PUT', `/tasks/${project.tasks.Write}`, { assignee: benGid });
  await call('POST', `/tasks/${project.tasks.Write}/stories`, { text: 'A page or two, not more than that' });
  await signIn(page, ben);
  await page.goto('/inbox');
  await expect(row(page, 'Write')).toContainText('A page or two');
  for (const size of [
    { width: 1280, height: 800 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => violationsOf(page, { without: 'nav ul' })).toEqual([]);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  await row(page, 'Write').getByRole('button', { name: 'Archive: Write' }).click();
  await expect(row(page, 'Write')).toBeHidden();
});
