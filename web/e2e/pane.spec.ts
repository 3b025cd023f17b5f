import { expect, type Locator, test } from '@playwright/test';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let pane: Locator;
const task = () => project.tasks.Write ?? '';

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'A pane', { 'To do': ['Write', 'Print'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${task()}`);
  pane = page.getByRole('region', { name: 'Task details' });
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Write');
});

test('the name changes in the list as well', async ({ page }) => {
  await pane.getByRole('textbox', { name: 'Task name' }).fill('Write it well');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: 'Write it well' })).toBeVisible();
});

test('a due date is understood in words', async ({ page, request }) => {
  await pane.getByRole('button', { name: 'Due date' }).click();
  await page.getByRole('dialog', { name: 'Due date' }).getByRole('textbox').fill('tomorrow');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('button', { name: 'Due date' })).toContainText('Tomorrow');
  const call = caller(request);
  await expect
    .poll(async () => (await call<{ due_on: string | null }>('GET', `/tasks/${task()}`)).due_on)
    .not.toBeNull();
});

test('someone is found by typing and assigned', async ({ page }) => {
  await pane.getByRole('button', { name: 'Assignee' }).click();
  await page.getByRole('combobox', { name: 'Assign to' }).pressSequentially('pri rag');
  await expect(page.getByRole('listbox', { name: 'Assign to' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('button', { name: 'Assignee: Priya Raghavan' })).toBeFocused();
});

test('a description is kept as rich text', async ({ page, request }) => {
  await pane.getByRole('textbox', { name: 'Description' }).click();
  await page.keyboard.type('First line');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('bold');
  await pane.getByRole('textbox', { name: 'Task name' }).focus();
  const call = caller(request);
  await expect
    .poll(
      async () =>
        (await call<{ html_notes: string }>('GET', `/tasks/${task()}?opt_fields=html_notes`)).html_notes,
    )
    .toBe('<body>First line\n<strong>bold</strong></body>');
});

test('a comment is written, changed, and deleted with a way back', async ({ page }) => {
  const activity = pane.getByRole('list', { name: 'Activity' });
  await pane.getByRole('textbox', { name: 'Comment' }).click();
  await page.keyboard.type('Looks good');
  await page.keyboard.press('Control+Enter');
  await expect(activity.getByText('Looks good')).toBeVisible();
  await activity.getByRole('button', { name: /Actions for the comment/ }).click();
  await page.getByRole('menuitem', { name: 'Edit comment' }).click();
  await pane.getByRole('textbox', { name: 'Edit comment' }).fill('Looks better');
  await pane.getByRole('button', { name: 'Save' }).click();
  await expect(activity.getByText('Looks better')).toBeVisible();
  await activity.getByRole('button', { name: /Actions for the comment/ }).click();
  await page.getByRole('menuitem', { name: 'Delete comment' }).click();
  await expect(activity.getByText('Looks better')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(activity.getByText('Looks better')).toBeVisible();
});

test('subtasks are added one after the other', async ({ page }) => {
  await pane.getByRole('button', { name: 'Add subtask' }).click();
  await page.keyboard.type('Outline');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Draft');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(pane.getByRole('list', { name: 'Subtasks' }).getByRole('listitem')).toHaveCount(2);
});

test('a file is attached and downloaded again', async ({ page }) => {
  await pane.locator('input[type=file]').setInputFiles({
    name: 'notes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Some notes'),
  });
  const link = pane.getByRole('link', { name: 'Download notes.txt' });
  await expect(link).toBeVisible();
  const download = page.waitForEvent('download');
  await link.click();
  expect((await download).suggestedFilename()).toBe('notes.txt');
});

test('arrows in the list move the open task along, Escape closes it', async ({ page }) => {
  await page
    .getByRole('row', { name: 'Write' })
    .getByRole('gridcell', { name: /Assignee/ })
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Print');
  await page.keyboard.press('Escape');
  await expect(pane).toBeHidden();
});
