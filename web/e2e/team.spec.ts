import { expect, test } from '@playwright/test';
import { aPerson } from './support/person';
import { signIn } from './support/signIn';

test('a team is made, gets a member and a project, and is left', async ({ page }) => {
  const vera = await aPerson('Vera Newteam');
  await signIn(page);
  await page.goto('/settings/teams');
  await page.getByRole('button', { name: 'Create team' }).click();
  const name = `Team ${Date.now()}`;
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('radio', { name: 'Everyone' }).check();
  await page.getByRole('button', { name: 'Create team' }).last().click();
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Add member' }).click();
  await page.getByRole('combobox', { name: 'Add member' }).fill(vera.email);
  await page.keyboard.press('Enter');
  const members = page.getByRole('list', { name: `Members of ${name}` });
  await expect(members).toContainText('Vera Newteam');
  await page.keyboard.press('Escape');

  await main.getByRole('button', { name: `New project in ${name}` }).click();
  await page.getByRole('textbox', { name: 'Project name' }).fill('First plan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'First plan', level: 1 })).toBeVisible();
  await expect(main.getByRole('list', { name: `Projects of ${name}` })).toContainText('First plan');

  await main.getByRole('link', { name }).click();
  await members.getByRole('button', { name: 'Remove Vera Newteam' }).click();
  await expect(members).not.toContainText('Vera Newteam');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(members).toContainText('Vera Newteam');
});
