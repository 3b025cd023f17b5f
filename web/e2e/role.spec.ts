import { expect, test } from '@playwright/test';
import { aPerson } from './support/person';
import { signIn } from './support/signIn';

test.beforeEach(async ({ page }) => signIn(page));

test('a role is made and given, and what it does not allow does not show', async ({ page, browser }) => {
  const role = `Crew ${Date.now()}`;
  const gus = await aPerson('Gus Digger');
  await page.goto('/settings/roles');
  await page.getByRole('button', { name: 'Create role' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create role' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(role);
  await dialog.getByRole('textbox', { name: 'Description' }).fill('Digs where others planned');
  for (const permission of ['Create portfolios', 'Create teams', 'Create goals'])
    await dialog.getByRole('switch', { name: permission }).click();
  await dialog.getByRole('combobox', { name: 'Delete tasks' }).selectOption('None');
  await dialog.getByRole('button', { name: 'Create role' }).click();
  const row = page.getByRole('list', { name: 'Roles' }).getByRole('listitem').filter({ hasText: role });
  await expect(row).toContainText('0 people');

  await page.goto('/settings/members');
  await page.getByRole('textbox', { name: 'Find a person' }).fill(gus.email);
  await page.getByRole('combobox', { name: 'Role of Gus Digger' }).selectOption(role);
  await page.goto('/settings/roles');
  await expect(row).toContainText('1 person');
  await row.getByRole('button', { name: role, exact: true }).click();
  await expect(page.getByRole('dialog', { name: role })).toContainText('Who has it: Gus Digger');

  const his = await (await browser.newContext()).newPage();
  await signIn(his, gus);
  await his.goto('/goals');
  await his.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(his.getByRole('menuitem', { name: 'Project', exact: true })).toBeVisible();
  await expect(his.getByRole('menuitem', { name: 'Team', exact: true })).toBeHidden();
  await expect(his.getByRole('menuitem', { name: 'Portfolio', exact: true })).toBeHidden();
  await his.keyboard.press('Escape');
  await expect(his.getByRole('button', { name: 'Create goal' })).toBeHidden();

  const own = page.getByRole('dialog', { name: role });
  await own.getByRole('switch', { name: 'Create teams' }).click();
  await own.getByRole('button', { name: 'Save' }).click();
  await expect(own).toBeHidden();
  await expect(async () => {
    await his.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(his.getByRole('menuitem', { name: 'Team', exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await his.context().close();
});

test('standard roles are looked at, and others archived', async ({ page }) => {
  const role = `Passing ${Date.now()}`;
  await page.goto('/settings/roles');
  await page.getByRole('button', { name: 'Guest', exact: true }).click();
  const guest = page.getByRole('dialog', { name: 'Guest' });
  await expect(guest.getByRole('switch', { name: 'Create projects' })).toBeDisabled();
  await guest.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Create role' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(role);
  await page.getByRole('textbox', { name: 'Description' }).fill('For a day');
  await page.getByRole('dialog').getByRole('button', { name: 'Create role' }).click();
  const row = page.getByRole('listitem').filter({ hasText: role });
  await page.getByRole('button', { name: `Actions for ${role}` }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(row).toContainText('Archived');
  await page.getByRole('button', { name: `Actions for ${role}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(row).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
});
