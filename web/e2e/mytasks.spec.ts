import { expect, type Page, test } from '@playwright/test';
import { aPerson } from './support/person';
import { signIn } from './support/signIn';

/** Names of the rows under a header, in order. */
async function under(page: Page, bucket: string): Promise<string[]> {
  const names = await page
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [row.ariaLevel, row.getAttribute('aria-label')] as const));
  const start = names.findIndex(([level, name]) => level === '1' && name === bucket);
  if (start < 0) return [];
  const rest = names.slice(start + 1);
  const end = rest.findIndex(([level]) => level === '1');
  return rest.slice(0, end < 0 ? undefined : end).flatMap(([, name]) => name ?? []);
}

test('my tasks are written down, dated, moved along and completed', async ({ page }) => {
  await signIn(page, await aPerson('Mia Tasks'));
  await page.goto('/my-tasks');
  await expect(page.getByRole('heading', { name: 'Nothing is assigned to you' })).toBeVisible();
  const today = page.getByRole('row', { name: 'Add task…' }).first().getByRole('button');
  await today.click();
  await page.keyboard.type('Call the bank');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Order paper');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => under(page, 'Today')).toEqual(['Call the bank', 'Order paper']);

  const bank = page.getByRole('row', { name: 'Call the bank' });
  await bank.getByRole('gridcell', { name: /Due date/ }).click();
  await page.getByRole('dialog', { name: 'Due date' }).getByRole('textbox').fill('yesterday');
  await page.keyboard.press('Enter');
  await expect.poll(() => under(page, 'Overdue')).toEqual(['Call the bank']);
  await bank.getByRole('gridcell', { name: /Due date: Yesterday \(overdue\)/ }).waitFor();

  await bank.getByRole('button', { name: 'Mark complete' }).click();
  await expect.poll(() => under(page, 'Completed')).toEqual(['Call the bank']);
  await page.reload();
  await expect.poll(() => under(page, 'Today')).toEqual(['Order paper']);
  await expect(bank).toBeHidden();
  await page.getByRole('switch', { name: 'Show completed' }).click();
  await expect(bank).toBeVisible();

  // Only where a new task would belong is one offered.
  await page.getByRole('row', { name: 'Order paper' }).getByText('Order paper').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Send letters');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => under(page, 'Today')).toEqual(['Order paper', 'Send letters']);
});
