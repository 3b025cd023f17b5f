import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';

test.use({ baseURL: process.env.CAIRN_EMPTY_URL });

test('the first visit makes a workspace and its admin, and a first project', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/setup$/);
  await expect(page.getByRole('textbox', { name: 'Workspace name' })).toBeFocused();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.type('Acme');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Lovelace');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ada@example.com');
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await expect(page.getByText('Use at least 10 characters.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill('analytical engine no 1');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' })).toContainText('Acme');
  await expect(page.getByText('Nothing is coming up.')).toBeVisible();

  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('menuitem', { name: 'Project' }).click();
  await page.getByRole('textbox', { name: 'Project name' }).fill('Launch');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'A plan starts with its first task' })).toBeVisible();
  await page.getByRole('button', { name: 'Add task…' }).first().click();
  const saved = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().includes('/api/1.0/tasks'),
  );
  await page.keyboard.type('Write the press release');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: 'Write the press release' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'A plan starts' })).toBeHidden();
  await saved;
  await page.reload();
  await expect(page.getByRole('row', { name: 'Write the press release' })).toBeVisible();

  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/setup');
  await expect(page.getByRole('heading', { name: 'Sign in to Cairn' })).toBeVisible();
});
