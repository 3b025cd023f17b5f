import { expect, test } from '@playwright/test';
import { aPerson } from './support/person';
import { signIn } from './support/signIn';

test.beforeEach(async ({ page }) => signIn(page));

test('a member’s role is changed, and a removal taken back', async ({ page }) => {
  const { email } = await aPerson('Gus Member');
  await page.goto('/settings/members');
  const find = page.getByRole('textbox', { name: 'Find a person' });
  await find.fill(email);
  await page.getByRole('combobox', { name: 'Role of Gus Member' }).selectOption('Guest');
  await page.reload();
  await find.fill(email);
  const role = page.getByRole('combobox', { name: 'Role of Gus Member' });
  await expect(role.locator('option:checked')).toHaveText('Guest');
  await page.getByRole('button', { name: 'Actions for Gus Member' }).click();
  await page.getByRole('menuitem', { name: 'Remove from workspace' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'Gus Member' });
  await expect(row).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
});

test('several are invited by e-mail, and an invitation is taken back', async ({ page, browser }) => {
  const [first, second] = ['first', 'second'].map((name) => `${name}.${Date.now()}@example.com`);
  await page.goto('/settings/members');
  await page.getByRole('button', { name: 'Invite people' }).click();
  await page.getByRole('textbox', { name: 'E-mail addresses' }).fill(`${first}, ${second} nonsense`);
  await page.getByRole('button', { name: 'Invite people' }).last().click();
  await expect(page.getByText('Not an e-mail address: nonsense')).toBeVisible();
  await page.getByRole('textbox', { name: 'E-mail addresses' }).fill(`${first}\n${second}`);
  await page.getByRole('button', { name: 'Invite people' }).last().click();
  await expect(page.getByRole('dialog', { name: '2 invitations made' })).toBeVisible();
  const link = await page.getByRole('textbox', { name: first }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: `Take back the invitation: ${first}` }).click();
  await expect(page.getByRole('list', { name: 'Pending invitations' })).not.toContainText(first ?? '');
  await page.goto('/my-tasks');
  const invited = await browser.newPage();
  await invited.goto(link);
  await expect(invited.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible();
  await invited.close();
});
