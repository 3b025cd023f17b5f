import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
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
  await page.getByLabel('Status').selectOption('Open');
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
