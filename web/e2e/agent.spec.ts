import { expect, request, test } from '@playwright/test';
import { caller } from './support/project';
import { signIn } from './support/signIn';

test.beforeEach(async ({ page }) => signIn(page));

test('an agent is added, acts with a token that shows once, and is removed', async ({ page }) => {
  const name = `Scribe ${Date.now()}`;
  await page.goto('/settings/agents');
  await page.getByRole('button', { name: 'Add agent' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add agent' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('textbox', { name: 'What it does' }).fill('Writes the minutes');
  await dialog.getByRole('textbox', { name: 'How it is to work' }).fill('Be brief');
  await dialog.getByRole('button', { name: 'Add agent' }).click();
  const row = page.getByRole('list', { name: 'Agents' }).getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText('Writes the minutes');

  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Access tokens' }).click();
  const tokens = page.getByRole('dialog', { name: `Access tokens of ${name}` });
  await tokens.getByRole('button', { name: 'Create token' }).click();
  await tokens.getByRole('textbox', { name: 'Name' }).fill('Minutes server');
  await tokens.getByRole('button', { name: 'Create token' }).click();
  const token = await tokens.getByRole('textbox', { name: 'Token' }).inputValue();
  await expect(tokens.getByRole('list', { name: 'Access tokens' })).toContainText('Minutes server');
  await tokens.getByRole('button', { name: 'Done' }).click();
  const anyone = await request.newContext({ baseURL: process.env.CAIRN_URL });
  const me = await caller(anyone, token)<{ name: string }>('GET', '/users/me');
  expect(me.name).toBe(name);

  await row.getByRole('link', { name }).click();
  await expect(page.getByText('Agent', { exact: true })).toBeVisible();
  await page.goto('/settings/agents');
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(row).toBeHidden();
  await page.goto('/settings/profile');
  await expect
    .poll(async () =>
      (await anyone.get('/api/1.0/users/me', { headers: { Authorization: `Bearer ${token}` } })).status(),
    )
    .toBe(401);
  await anyone.dispose();
});
