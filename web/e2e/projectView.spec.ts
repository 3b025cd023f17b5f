import { expect, type Page, test } from '@playwright/test';
import { demo } from './support/demo';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeEach(async ({ request, page }) => {
  project = await aProject(request, 'Fair', { 'To do': ['Book', 'Print', 'Ask'], Later: ['Think'] });
  const change = (task: string, data: object) =>
    caller(request)('PUT', `/tasks/${project.tasks[task]}`, data);
  await change('Book', { completed: true });
  await change('Print', { due_on: '2030-12-24', assignee: 'me' });
  await change('Ask', { due_on: '2030-12-01' });
  await signIn(page, demo);
  await page.goto(`/project/${project.gid}/list`);
  await expect(page.getByRole('row', { name: 'Think' })).toBeVisible();
});

const names = (page: Page) =>
  page
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')).filter(Boolean));

async function choose(page: Page, label: string, option: string) {
  await page.getByRole('button', { name: /^View/ }).click();
  await page.getByRole('dialog', { name: 'View' }).getByLabel(label).selectOption(option);
  await page.keyboard.press('Escape');
}

test('a list shows what is open, or mine, sorted as one likes, and remembers it', async ({ page }) => {
  await choose(page, 'Show', 'Open');
  await expect.poll(() => names(page)).toEqual(['To do', 'Print', 'Ask', 'Later', 'Think']);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'View' })
    .getByLabel('Sort within sections')
    .selectOption('Due date');
  await expect.poll(() => names(page)).toEqual(['To do', 'Ask', 'Print', 'Later', 'Think']);
  await page.getByRole('dialog', { name: 'View' }).getByLabel('Assigned to').selectOption('Me');
  await expect.poll(() => names(page)).toEqual(['To do', 'Print', 'Later']);

  await page.reload();
  await expect.poll(() => names(page)).toEqual(['To do', 'Print', 'Later']);
  await page.getByRole('button', { name: 'Open · Me · Due date' }).click();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(() => names(page)).toEqual(['To do', 'Book', 'Print', 'Ask', 'Later', 'Think']);
});

test('the board has the same view, and a section with hidden tasks is not taken for empty', async ({
  page,
}) => {
  await choose(page, 'Show', 'Done');
  await page.getByRole('tab', { name: 'Board' }).click();
  const later = page.getByRole('region', { name: 'Later' });
  await expect(page.getByRole('list', { name: 'To do' }).getByRole('listitem')).toHaveCount(1);
  await expect(later.getByRole('listitem')).toHaveCount(0);
  await later.getByRole('button', { name: 'Actions for section Later' }).click();
  await expect(page.getByRole('menuitem', { name: /^Delete/ })).toBeDisabled();
});
