import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo, member } from './support/demo';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeEach(async ({ request, page }) => {
  project = await aProject(request, 'Fair', { 'To do': ['Book a stand', 'Print flyers'] });
  await signIn(page, demo);
  await page.goto(`/project/${project.gid}/list`);
  await expect(page.getByRole('row', { name: 'Book a stand' })).toBeVisible();
});

const cell = (page: Page, task: string, field: string) =>
  page.getByRole('row', { name: task }).getByRole('gridcell', { name: new RegExp(`^${field}: `) });

/** By a name of the test's own: fields are shared by the workspace. */
async function makeField(page: Page, name: string) {
  await page.getByRole('button', { name: 'Add field' }).click();
  await page.getByRole('combobox', { name: 'Add field' }).fill(name);
  await page.getByRole('option', { name: `Make field “${name}”` }).click();
  const dialog = page.getByRole('dialog', { name: 'New field' });
  await dialog.getByRole('textbox', { name: 'Option 1' }).fill('Planned');
  await dialog.getByRole('textbox', { name: 'Option 1' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Option 2' }).fill('Booked');
  await dialog.getByRole('button', { name: 'Remove Option 3' }).click();
  await dialog.getByRole('button', { name: 'Create field' }).click();
  await expect(page.getByRole('columnheader', { name })).toBeVisible();
}

test('a field of one’s own: made, chosen, taken back, renamed, removed', async ({ page }) => {
  await makeField(page, 'Stage');
  await cell(page, 'Book a stand', 'Stage').click();
  await page.getByRole('option', { name: 'Booked' }).click();
  await expect(cell(page, 'Book a stand', 'Stage')).toHaveAccessibleName('Stage: Booked');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, 'Book a stand', 'Stage')).toHaveAccessibleName('Stage: –');

  // As in a spreadsheet: typing opens the cell.
  await cell(page, 'Print flyers', 'Stage').focus();
  await page.keyboard.type('pla');
  await expect(page.getByRole('combobox', { name: 'Stage' })).toHaveValue('pla');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Print flyers', 'Stage')).toHaveAccessibleName('Stage: Planned');

  await page.getByRole('button', { name: 'Stage', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Edit field' }).click();
  await page
    .getByRole('dialog', { name: 'Edit field' })
    .getByRole('textbox', { name: 'Option 1' })
    .fill('Thought of');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(cell(page, 'Print flyers', 'Stage')).toHaveAccessibleName('Stage: Thought of');

  await page.getByRole('button', { name: 'Stage', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Remove from project' }).click();
  await expect(page.getByRole('columnheader', { name: 'Stage' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cell(page, 'Print flyers', 'Stage')).toHaveAccessibleName('Stage: Thought of');
});

test('numbers are typed as people write them and shown with their sign', async ({ page, request }) => {
  const call = caller(request);
  const field = await call<{ gid: string }>('POST', '/custom_fields', {
    workspace: demo.workspace_gid,
    name: `Cost ${Date.now()}`,
    resource_subtype: 'number',
    format: 'currency',
    currency_code: 'EUR',
    precision: 2,
  });
  await call('POST', `/projects/${project.gid}/addCustomFieldSetting`, { custom_field: field.gid });
  await cell(page, 'Book a stand', 'Cost \\d+').focus();
  await page.keyboard.type('1,200.5');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Book a stand', 'Cost \\d+')).toHaveAccessibleName(/: €1,200\.50$/);
  await expect(cell(page, 'Print flyers', 'Cost \\d+')).toBeFocused();
  await page.reload();
  await expect(cell(page, 'Book a stand', 'Cost \\d+')).toHaveAccessibleName(/: €1,200\.50$/);
  await cell(page, 'Book a stand', 'Cost \\d+').focus();
  await page.keyboard.press('Delete');
  await expect(cell(page, 'Book a stand', 'Cost \\d+')).toHaveAccessibleName(/: –$/);
});

test('others see the field and its values come', async ({ page, browser, request }) => {
  const me = await caller(request, member().token)<{ gid: string }>('GET', '/users/me');
  await caller(request)('POST', `/projects/${project.gid}/addMembers`, { members: me.gid });
  const other = await browser.newPage();
  await signIn(other, member());
  await other.goto(`/project/${project.gid}/list`);
  await expect(other.getByRole('row', { name: 'Book a stand' })).toBeVisible();
  await makeField(page, 'Progress');
  await expect(other.getByRole('columnheader', { name: 'Progress' })).toBeVisible();
  await cell(page, 'Book a stand', 'Progress').click();
  await page.getByRole('option', { name: 'Booked' }).click();
  await expect(cell(other, 'Book a stand', 'Progress')).toHaveAccessibleName('Progress: Booked');
  await other.close();
});

test('the details show and change every field', async ({ page, request }) => {
  const call = caller(request);
  for (const [name, resource_subtype] of [
    ['Venue', 'text'],
    ['Opens', 'date'],
    ['Helpers', 'people'],
  ]) {
    await call('POST', `/projects/${project.gid}/addCustomFieldSetting`, {
      custom_field: { name, resource_subtype },
    });
  }
  await page.goto(`/project/${project.gid}/list/task/${project.tasks['Book a stand']}`);
  const details = page.getByRole('region', { name: 'Task details' });
  await details.getByLabel('Venue').fill('Hall 7');
  await details.getByLabel('Venue').press('Enter');
  await details.getByRole('button', { name: /^Opens/ }).click();
  await page.getByRole('textbox', { name: 'Opens' }).fill('24 Dec 2030');
  await page.keyboard.press('Enter');
  await expect(details.getByRole('button', { name: 'Opens: 24 Dec 2030' })).toBeVisible();
  await details.getByRole('button', { name: /^Helpers/ }).click();
  await page.getByRole('dialog', { name: 'Helpers' }).getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(details.getByLabel('Venue')).toHaveValue('Hall 7');
  await expect(details.getByRole('button', { name: /^Helpers: \w/ })).toBeVisible();
});

test('the settings of a project list its fields', async ({ page }) => {
  await page.getByRole('button', { name: 'Project actions' }).click();
  await page.getByRole('menuitem', { name: 'Custom fields' }).click();
  const dialog = page.getByRole('dialog', { name: 'Project settings' });
  await dialog.getByRole('button', { name: 'Add field' }).click();
  await page.getByRole('button', { name: 'New field' }).click();
  const making = page.getByRole('dialog', { name: 'New field' });
  expect(await violationsOf(page)).toEqual([]);
  await making.getByLabel('Name').fill('Cost');
  await making.getByLabel('Type').selectOption('Number');
  await making.getByLabel('Format').selectOption('Currency');
  await making.getByRole('button', { name: 'Create field' }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Cost' })).toBeVisible();
});
