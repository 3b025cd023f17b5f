import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { drag } from './support/drag';
import { aPerson } from './support/person';
import { signIn } from './support/signIn';

/** Names of the rows under a header, in order. */
async function under(page: Page, section: string): Promise<string[]> {
  const names = await page
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [row.ariaLevel, row.getAttribute('aria-label')] as const));
  const start = names.findIndex(([level, name]) => level === '1' && name === section);
  if (start < 0) return [];
  const rest = names.slice(start + 1);
  const end = rest.findIndex(([level, name]) => level === '1' && name !== null && sections.has(name));
  return rest.slice(0, end < 0 ? undefined : end).flatMap(([, name]) => name ?? []);
}

const sections = new Set(['Recently assigned', 'Today', 'This week', 'Later', 'Waiting for others']);

async function write(page: Page, ...names: string[]) {
  await page.getByRole('row', { name: 'Add task…' }).first().getByRole('button').click();
  for (const name of names) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
}

const row = (page: Page, name: string) => page.getByRole('row', { name, exact: true });

test.beforeEach(async ({ page }) => {
  await signIn(page, await aPerson('Mia Tasks'));
  await page.goto('/my-tasks');
  await expect(page.getByRole('heading', { name: 'Nothing is assigned to you' })).toBeVisible();
});

test('my tasks are written down, dated, completed and shown again', async ({ page }) => {
  await write(page, 'Call the bank', 'Order paper');
  await expect.poll(() => under(page, 'Recently assigned')).toEqual(['Call the bank', 'Order paper']);
  const bank = row(page, 'Call the bank');
  await bank.getByRole('gridcell', { name: /Due date/ }).click();
  await page.getByRole('dialog', { name: 'Due date' }).getByRole('textbox').fill('yesterday');
  await page.keyboard.press('Enter');
  await bank.getByRole('gridcell', { name: /Due date: Yesterday \(overdue\)/ }).waitFor();
  await bank.getByRole('button', { name: 'Mark complete' }).click();
  await page.reload();
  await expect.poll(() => under(page, 'Recently assigned')).toEqual(['Order paper']);
  await expect(bank).toBeHidden();
  await page.getByRole('switch', { name: 'Show completed' }).click();
  await expect(bank).toBeVisible();
});

test('tasks are put into sections of my own, by hand and by keyboard, and stay there', async ({ page }) => {
  await write(page, 'Call the bank', 'Order paper', 'Send letters');
  await row(page, 'Send letters').getByText('Send letters').focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => under(page, 'Today')).toEqual(['Send letters']);
  await drag(page, row(page, 'Call the bank'), row(page, 'Send letters'), 0.9);
  await expect.poll(() => under(page, 'Today')).toEqual(['Send letters', 'Call the bank']);

  await page.getByRole('button', { name: 'Add section' }).click();
  await page.keyboard.type('Waiting');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Actions for section Waiting' }).click();
  await page.getByRole('menuitem', { name: 'Rename section' }).click();
  await page.getByRole('textbox', { name: 'Section name' }).fill('Waiting for others');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Actions for section Waiting for others' }).click();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  await drag(page, row(page, 'Order paper'), row(page, 'Waiting for others'));
  await expect.poll(() => under(page, 'Waiting for others')).toEqual(['Order paper']);
  await page.reload();
  await expect.poll(() => under(page, 'Waiting for others')).toEqual(['Order paper']);
  await expect.poll(() => under(page, 'Today')).toEqual(['Send letters', 'Call the bank']);
  await expect(row(page, 'Waiting for others')).toBeVisible();

  await page.getByRole('button', { name: 'Actions for section Later' }).click();
  await page.getByRole('menuitem', { name: 'Delete section', exact: true }).click();
  await expect(row(page, 'Later')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Later')).toBeVisible();
});

test('my tasks lie on a board, where cards go from column to column', async ({ page }) => {
  await write(page, 'Call the bank');
  await page.getByRole('tab', { name: 'Board' }).click();
  const column = (name: string) => page.getByRole('list', { name, exact: true });
  await expect(column('Recently assigned').getByRole('button', { name: 'Call the bank' })).toBeVisible();
  await page.getByRole('button', { name: 'Call the bank' }).focus();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(column('Today').getByRole('button', { name: 'Call the bank' })).toBeFocused();
  await page.getByRole('button', { name: 'Add task to Later' }).click();
  await page.keyboard.type('Some day');
  await page.keyboard.press('Enter');
  await expect(column('Later').getByRole('button', { name: 'Some day' })).toBeVisible();
});

test('what I do in one tab shows in the other', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('/my-tasks');
  await row(other, 'Today').waitFor();
  await write(page, 'Call the bank');
  await expect.poll(() => under(other, 'Recently assigned')).toEqual(['Call the bank']);
  await row(page, 'Call the bank').getByText('Call the bank').focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => under(other, 'Today')).toEqual(['Call the bank']);
  await page.getByRole('button', { name: 'Add section' }).click();
  await page.keyboard.type('Waiting');
  await page.keyboard.press('Enter');
  await expect(row(other, 'Waiting')).toBeVisible();
});

test('my tasks are filtered, sorted and grouped, and what I chose stays', async ({ page }) => {
  await write(page, 'Paper', 'Bank', 'Letters');
  await page.getByRole('button', { name: 'Sort' }).click();
  const sorting = page.getByRole('dialog', { name: 'Sort' });
  await sorting.getByRole('button', { name: 'Add sort' }).click();
  await sorting.getByRole('combobox').first().selectOption({ label: 'Task name' });
  await page.keyboard.press('Escape');
  await expect.poll(() => under(page, 'Recently assigned')).toEqual(['Bank', 'Letters', 'Paper']);
  await page.reload();
  await expect.poll(() => under(page, 'Recently assigned')).toEqual(['Bank', 'Letters', 'Paper']);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => under(page, 'Recently assigned')).toEqual(['Paper', 'Bank', 'Letters']);
});

test('moving tasks on by themselves is switched off, and stays off', async ({ page }) => {
  const settings = () => page.getByRole('button', { name: 'Settings of my tasks' }).click();
  const moving = page.getByRole('switch', { name: 'Move tasks on as they become due' });
  await settings();
  await expect(moving).toBeChecked();
  await moving.click();
  await expect(moving).not.toBeChecked();
  expect(await violationsOf(page)).toEqual([]);
  await page.reload();
  await settings();
  await expect(moving).not.toBeChecked();
});
