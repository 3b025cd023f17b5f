import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { aPerson } from './support/person';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
const panel = (page: Page) => page.getByRole('region', { name: 'Budget' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Budget' });

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, `Fair ${Date.now()}`, { 'To do': ['Book'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/overview`);
});

const enter = (minutes: number, page: Page) =>
  caller(page.request)('POST', `/tasks/${project.tasks.Book}/time_tracking_entries`, {
    duration_minutes: minutes,
    billable_status: 'billable',
  });

async function fill(field: Locator, value: string) {
  await field.fill(value);
  await field.press('Enter');
}

test('a budget of time fills as time is entered, says by how much it is over, and the inbox tells', async ({
  page,
}) => {
  await panel(page).getByRole('button', { name: 'Set a budget' }).click();
  await fill(dialog(page).getByRole('textbox', { name: 'Total, in hours' }), '2');
  await fill(dialog(page).getByRole('textbox', { name: 'From, in % of the total' }), '50');
  const used = panel(page).getByRole('meter', { name: 'Used' });
  await expect(dialog(page).getByRole('meter')).toHaveAttribute('aria-valuetext', '0 mins of 2 hrs');
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  await page.keyboard.press('Escape');
  await enter(60, page);
  await expect(used).toHaveAttribute('aria-valuetext', '1 hr of 2 hrs');
  await enter(90, page);
  await expect(used).toHaveAttribute('aria-valuetext', '2 hrs 30 mins of 2 hrs, 30 mins over');
  await page.goto('/inbox');
  const row = page.getByRole('listitem', { name: project.name });
  await expect(row).toContainText('100 % of the budget are used');
  await row.getByRole('button', { name: project.name, exact: true }).click();
  await expect(panel(page)).toBeVisible();
});

test('a budget of money follows the rates that are given to people', async ({ page, request }) => {
  const person = await aPerson(`Bo Rate ${Date.now()}`);
  await panel(page).getByRole('button', { name: 'Set a budget' }).click();
  await dialog(page).getByRole('combobox', { name: 'What is counted' }).selectOption('Money');
  await fill(dialog(page).getByRole('textbox', { name: /Total, in/ }), '1000');
  await enter(90, page);
  const { name } = await caller(request)<{ name: string }>('GET', '/users/me');
  const table = dialog(page).getByRole('table', { name: 'By person' });
  await fill(table.getByRole('textbox', { name: `Hourly rate of ${name}` }), '100');
  await expect(table.getByRole('row', { name })).toContainText('150');
  await expect(dialog(page).getByRole('meter')).toHaveAttribute('aria-valuetext', /150 of .*1,000/);
  await dialog(page).getByRole('button', { name: 'Add a rate' }).click();
  await page.keyboard.type(person.name);
  await page.keyboard.press('Enter');
  await fill(table.getByRole('textbox', { name: `Hourly rate of ${person.name}` }), '62.5');
  await expect(table.getByRole('row')).toHaveCount(4);
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  const rates = () =>
    caller(request)<{ rate: number }[]>('GET', `/rates?parent=${project.gid}&opt_fields=rate`);
  await expect.poll(async () => (await rates()).map(({ rate }) => rate)).toEqual([100, 62.5]);

  await dialog(page).getByRole('button', { name: 'Remove budget' }).click();
  await expect(panel(page).getByRole('button', { name: 'Set a budget' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(panel(page).getByRole('meter')).toBeVisible();
});

test('rates and how a budget is counted are taken back by keys', async ({ page }) => {
  await panel(page).getByRole('button', { name: 'Set a budget' }).click();
  const total = dialog(page).getByRole('textbox', { name: /Total, in/ });
  await fill(total, '8');
  await fill(total, '12');
  await dialog(page).getByRole('combobox', { name: 'What is counted' }).selectOption('Money');
  await enter(60, page);
  const rate = dialog(page).getByRole('textbox', { name: /^Hourly rate of/ });
  await fill(rate, '80');
  await expect(rate).toBeFocused();
  await fill(rate, '90');
  const meter = dialog(page).getByRole('meter');
  await expect(meter).toHaveAttribute('aria-valuetext', /90/);
  await dialog(page).getByRole('heading', { name: 'By person' }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(meter).toHaveAttribute('aria-valuetext', /80/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rate).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(dialog(page).getByRole('combobox', { name: 'What is counted' })).toHaveValue('time');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(meter).toHaveAttribute('aria-valuetext', '1 hr of 8 hrs');
});

test('who does not administer the project sees no budget', async ({ page }) => {
  const guest = await aPerson(`Cy Plain ${Date.now()}`);
  await enter(10, page);
  await caller(page.request)('POST', '/memberships', {
    parent: project.gid,
    member: guest.email,
    access_level: 'editor',
  });
  await page.context().clearCookies();
  await signIn(page, guest);
  await page.goto(`/project/${project.gid}/overview`);
  await expect(page.getByRole('region', { name: 'Members' })).toContainText(guest.name);
  await expect(panel(page)).toBeHidden();
});
