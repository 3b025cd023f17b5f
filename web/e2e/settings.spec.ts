import { expect, test } from '@playwright/test';
import { aPerson } from './support/person';
import { caller } from './support/project';
import { signIn } from './support/signIn';

test('a new name shows everywhere', async ({ page }) => {
  const eva = await aPerson('Eva Before');
  await signIn(page, eva);
  await page.goto('/settings/profile');
  await page.getByRole('textbox', { name: 'Name' }).fill('Eva After');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Account of Eva After' })).toBeVisible();
  await page.goto('/settings/members');
  await page.getByRole('textbox', { name: 'Find a person' }).fill(eva.email);
  await expect(page.getByRole('listitem').filter({ hasText: 'Eva After' })).toContainText('You');
});

test('theme, density and language are kept on this device', async ({ page }) => {
  await signIn(page);
  await page.goto('/settings/appearance');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.getByRole('radio', { name: 'Compact' }).check();
  // Its mark moves when the language has been loaded.
  await page.getByRole('radio', { name: 'Polski' }).click();
  await expect(page.getByRole('heading', { name: 'Ustawienia' })).toBeVisible();
  await page.goto('/my-tasks');
  await expect(page.getByRole('heading', { name: 'Moje zadania' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  const row = page.getByRole('row', { level: 2 }).first();
  expect((await row.boundingBox())?.height).toBe(28);
});

test('a token speaks for its owner until it is deleted', async ({ page, request }) => {
  await signIn(page, await aPerson('Tove Token'));
  await page.goto('/settings/tokens');
  await page.getByRole('button', { name: 'Create token' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Weekly report');
  await page.keyboard.press('Enter');
  const secret = await page.getByRole('textbox', { name: 'Token' }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  const me = () => caller(request, secret)<{ name: string }>('GET', '/users/me');
  expect((await me()).name).toBe('Tove Token');

  await page.getByRole('button', { name: 'Delete the token Weekly report' }).click();
  const tokens = page.getByRole('list', { name: 'Access tokens' });
  await expect(tokens).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tokens).toContainText('Weekly report');
  await page.getByRole('button', { name: 'Delete the token Weekly report' }).click();
  // Leaving the page ends the time for second thoughts.
  await page.goto('/my-tasks');
  await expect(me).rejects.toThrow('401');
});

test('the password is changed, and too easy ones are refused', async ({ page }) => {
  const piet = await aPerson('Piet Secret');
  await signIn(page, piet);
  await page.goto('/settings/password');
  const current = page.getByRole('textbox', { name: 'Current password' });
  const next = page.getByRole('textbox', { name: 'New password' });
  await current.fill(piet.password);
  await next.fill('password123');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('among the first that are tried')).toBeVisible();
  await next.fill('much harder to guess');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Password changed.')).toBeVisible();
});
