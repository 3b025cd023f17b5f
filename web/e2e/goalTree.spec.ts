import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { aGoal } from './support/goal';
import { caller } from './support/project';
import { signIn } from './support/signIn';

const row = (page: Page, name: string) =>
  page.getByRole('treegrid', { name: 'Goals' }).getByRole('row', { name, exact: true });

test('the tree goes from the company down, and is walked and folded by keys', async ({ page, request }) => {
  const stamp = Date.now();
  const top = await aGoal(request, `Grow ${stamp}`);
  await aGoal(request, `Sow ${stamp}`, top);
  await signIn(page);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Goals' }).click();
  await expect(page.getByRole('heading', { name: 'Goals', level: 1 })).toBeVisible();
  await expect(row(page, `Grow ${stamp}`)).toHaveAttribute('aria-level', '1');
  await expect(row(page, `Sow ${stamp}`)).toHaveAttribute('aria-level', '2');
  expect(await violationsOf(page)).toEqual([]);

  await row(page, `Grow ${stamp}`).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, `Sow ${stamp}`)).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(row(page, `Sow ${stamp}`)).toBeFocused();

  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name' }).fill(`Sow early ${stamp}`);
  await page.keyboard.press('Enter');
  await expect(row(page, `Sow early ${stamp}`)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, `Sow ${stamp}`)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Sow ${stamp}`, level: 1 })).toBeVisible();
});

test('goals are found by words and by how they stand, also on the way back', async ({ page, request }) => {
  const stamp = Date.now();
  const [late, done] = [await aGoal(request, `Reap ${stamp}`), await aGoal(request, `Store ${stamp}`)];
  const tell = (parent: string, status_type: string) =>
    caller(request)('POST', '/status_updates', { parent, status_type, text: 'So it is' });
  await tell(late, 'off_track');
  await tell(done, 'achieved');
  await signIn(page);
  await page.goto('/goals');
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Off track');
  await expect(row(page, `Reap ${stamp}`)).toBeVisible();
  await expect(row(page, `Store ${stamp}`)).toBeHidden();
  await row(page, `Reap ${stamp}`).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Reap ${stamp}`);
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('red');
  await expect(row(page, `Store ${stamp}`)).toBeHidden();
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Closed');
  await expect(row(page, `Store ${stamp}`)).toBeVisible();
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Any status');
  await page.getByRole('searchbox', { name: 'Find a goal or an owner' }).fill(`${stamp} rea`);
  await expect(row(page, `Reap ${stamp}`)).toBeVisible();
  await expect(row(page, `Store ${stamp}`)).toBeHidden();
});

test('the owner and the period are changed in place, and filters show some', async ({ page, request }) => {
  const name = `Water ${Date.now()}`;
  await aGoal(request, name);
  await signIn(page);
  await page.goto('/goals');
  await row(page, name).getByRole('button', { name: 'Period: No period' }).click();
  await page.getByRole('combobox', { name: 'Period' }).fill('Q1 FY2');
  await page
    .getByRole('option', { name: /^Q1 FY/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await expect(row(page, name).getByRole('button', { name: /^Period: Q1 FY/ })).toBeVisible();
  await row(page, name)
    .getByRole('button', { name: /^Period/ })
    .click();
  const dates = page.getByRole('form', { name: 'Days of its own' });
  await dates.getByLabel('From').fill('2031-03-10');
  await dates.getByLabel('To').fill('2031-03-21');
  await dates.getByRole('button', { name: 'Save' }).click();
  await expect(row(page, name).getByRole('button', { name: /^Period: .*10.*21.*Mar.*2031/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, name).getByRole('button', { name: /^Period: Q1 FY/ })).toBeVisible();
  await row(page, name)
    .getByRole('button', { name: /^Owner/ })
    .click();
  await page.getByRole('combobox', { name: 'Owner' }).fill('Ingrid');
  await page.getByRole('option', { name: /^Ingrid/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(row(page, name).getByRole('button', { name: 'Owner: Ingrid Solberg' })).toBeVisible();

  await page.getByRole('button', { name: 'All teams' }).click();
  await page.getByRole('combobox', { name: 'Team' }).fill('Sales');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Win the parks of Valencia')).toBeVisible();
  await expect(row(page, name)).toBeHidden();
});
