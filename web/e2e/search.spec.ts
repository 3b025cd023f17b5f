import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { day } from './support/planned';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let word: string;

/** Of the test's own, and without digits: typing errors are forgiven in words. */
const letters = () => [...String(Date.now())].map((digit) => 'bcdfghjklm'[Number(digit)]).join('');

test.beforeEach(async ({ request, page }) => {
  word = `Zephyr${letters()}`;
  project = await aProject(request, `${word} fair`, {
    'To do': [`Book ${word} hall`, `Print ${word} flyers`],
  });
  await caller(request)('PUT', `/tasks/${project.tasks[`Print ${word} flyers`]}`, { completed: true });
  await signIn(page);
  await page.goto('/my-tasks');
  await expect(page.getByRole('treegrid', { name: 'Tasks' })).toBeVisible();
});

async function addFilter(page: Page, field: string) {
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('combobox', { name: 'Find a field' }).fill(field);
  await page.keyboard.press('Enter');
}

const row = (page: Page, name: string) => page.getByRole('row', { name });

test('Ctrl+K finds a task or a project by the beginnings of its words, and goes there', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Find anything' }).fill(`${word} hal`);
  await expect(page.getByRole('option', { name: `Book ${word} hall` })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Task name' })).toHaveValue(`Book ${word} hall`);

  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Find anything' }).fill(word);
  await page.getByRole('group', { name: 'Projects' }).getByRole('option').click();
  await expect(page.getByRole('heading', { name: `${word} fair`, level: 1 })).toBeVisible();
});

test('a search narrows by filters, keeps its address, and follows what changes', async ({
  page,
  request,
}) => {
  await page.keyboard.press('/');
  await page.getByRole('textbox', { name: 'Words' }).fill(word);
  await expect(row(page, `Print ${word} flyers`)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await addFilter(page, 'Completed');
  await page.getByRole('combobox', { name: 'Condition' }).selectOption('No');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Incomplete', exact: true })).toBeVisible();
  await expect(row(page, `Print ${word} flyers`)).toBeHidden();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Words' })).toHaveValue(word);
  await expect(page.getByText('1 task', { exact: true })).toBeVisible();

  await caller(request)('POST', '/tasks', { name: `Ask ${word} again`, projects: [project.gid] });
  await expect(row(page, `Ask ${word} again`)).toBeVisible();

  await row(page, `Book ${word} hall`).hover();
  await row(page, `Book ${word} hall`).getByRole('button', { name: 'Open details' }).click();
  await expect(page.getByRole('region', { name: 'Task details' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Words' })).toHaveValue(word);
});

test('typing errors are forgiven, and what is not there is said', async ({ page }) => {
  await page.goto(`/search?text=${word.replace('phy', 'yph')}`);
  await expect(row(page, `Book ${word} hall`)).toBeVisible();
  await page.getByRole('textbox', { name: 'Words' }).fill('xqxqxqxqxq');
  await expect(page.getByText('Nothing found')).toBeVisible();
});

test('conditions of several kinds hold together, in the address and as chips that come off', async ({
  page,
  request,
}) => {
  const call = caller(request);
  const hall = project.tasks[`Book ${word} hall`];
  await call('PUT', `/tasks/${hall}`, { due_on: day(2), assignee: 'me' });
  await page.goto(`/search?text=${word}`);
  await addFilter(page, 'Assignee');
  await page.getByRole('combobox', { name: 'Find a value' }).fill('me');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(row(page, `Print ${word} flyers`)).toBeHidden();
  await addFilter(page, 'Due date');
  await page.getByRole('combobox', { name: 'Condition' }).selectOption('in the next days');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/due_on\.next_days=7/);
  await expect(row(page, `Book ${word} hall`)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Due date: next 7 days', exact: true })).toBeVisible();
  await call('PUT', `/tasks/${hall}`, { due_on: day(20) });
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByRole('button', { name: 'Remove filter Due date: next 7 days' }).click();
  await expect(row(page, `Book ${word} hall`)).toBeVisible();
});

test('a search is kept, opened elsewhere, renamed and deleted with a way back', async ({ page, context }) => {
  const [name, later] = [`Fair ${word}`, `Trade fair ${word}`];
  const other = await context.newPage();
  await other.goto('/search');
  await page.goto(`/search?text=${word}`);
  await page.getByRole('button', { name: 'Save search' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  const saved = (where: Page) => where.getByRole('navigation', { name: 'Saved searches' });
  await expect(saved(page).getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
  await saved(other).getByRole('link', { name }).click();
  await expect(other.getByRole('textbox', { name: 'Words' })).toHaveValue(word);

  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(later);
  await page.keyboard.press('Enter');
  await expect(saved(other).getByRole('link', { name: later })).toBeVisible();

  await page.getByRole('textbox', { name: 'Words' }).fill(`${word} hall`);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeHidden();

  await page.getByRole('button', { name: `Actions for ${later}` }).click();
  await page.getByRole('menuitem', { name: 'Delete search' }).click();
  await expect(saved(page).getByRole('link', { name: later })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await saved(page).getByRole('link', { name: later }).click();
  await expect(page.getByRole('textbox', { name: 'Words' })).toHaveValue(`${word} hall`);
});

test('projects and people are found, too, also on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/search?text=${word}`);
  await page.getByRole('main').getByText('Projects', { exact: true }).click();
  await page
    .getByRole('list', { name: 'Results' })
    .getByRole('link', { name: `${word} fair` })
    .waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('main').getByText('People', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Words' }).fill('Ana Kowal');
  await page.getByRole('list', { name: 'Results' }).getByRole('link', { name: 'Ana Kowalska' }).click();
  await expect(page.getByRole('heading', { name: 'Ana Kowalska', level: 1 })).toBeVisible();
});
