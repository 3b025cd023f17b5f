import { expect, test } from '@playwright/test';
import { demo } from './support/demo';
import { aPerson } from './support/person';
import { aProject, caller } from './support/project';
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

test('theme and density are kept on this device, the language for the person', async ({ page, request }) => {
  const lena = await aPerson('Lena Language');
  const task = { workspace: demo.workspace_gid, name: 'Speak', assignee: lena.email };
  await caller(request)('POST', '/tasks', task);
  await signIn(page, lena);
  await page.goto('/settings/appearance');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.getByRole('radio', { name: 'Compact' }).check();
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('"pl') ?? false);
  // Its mark moves when the language has been loaded.
  await page.getByRole('radio', { name: 'Polski' }).click();
  await kept;
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
  await expect(() => expect(me).rejects.toThrow('401')).toPass();
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

test('what is put aside no longer comes into the inbox', async ({ page, request }) => {
  const olga = await aPerson('Olga Quiet');
  await signIn(page, olga);
  await page.goto('/settings/notifications');
  const comments = page.getByRole('switch', { name: 'Comments on tasks that I follow' });
  await expect(comments).toBeChecked();
  await comments.click();
  await expect(comments).not.toBeChecked();
  await page.reload();
  await expect(comments).not.toBeChecked();

  const call = caller(request);
  const project = await aProject(request, 'Quiet place', { 'To do': ['Read'] });
  await call('POST', `/tasks/${project.tasks.Read}/addFollowers`, { followers: [olga.email] });
  await call('POST', `/tasks/${project.tasks.Read}/stories`, { text: 'Hear, hear' });
  await page.goto('/inbox');
  await expect(page.getByText('made you a collaborator')).toBeVisible();
  await expect(page.getByText('commented on a task')).toBeHidden();
});

test('a time zone and the first day of the week go along to another device', async ({ page, browser }) => {
  const tom = await aPerson('Tom Travels');
  await signIn(page, tom);
  await page.goto('/settings/appearance');
  await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Tokyo');
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('sunday') ?? false);
  await page.getByRole('combobox', { name: 'First day of the week' }).selectOption('Sunday');
  await kept;
  const elsewhere = await browser.newPage();
  await signIn(elsewhere, tom);
  await elsewhere.goto('/settings/appearance');
  await expect(elsewhere.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Asia/Tokyo');
  await expect(elsewhere.getByRole('combobox', { name: 'First day of the week' })).toHaveValue('sunday');
  await elsewhere.close();
});

test('admins read the audit log by kind of event', async ({ page }) => {
  await signIn(page);
  await page.goto('/settings/audit');
  const log = page.getByRole('list', { name: 'Audit log' });
  // The newest first, which is what some other test has just done.
  await expect(log.getByRole('listitem').first()).toContainText(/now|min ago/);
  await page.getByRole('combobox', { name: 'Event' }).selectOption('Signed in');
  await expect(log.getByRole('listitem').first()).toContainText(/Signed in.*(now|min ago)/);
  await page.getByRole('combobox', { name: 'Event' }).selectOption('Project restored');
  await expect(page.getByText('Nothing of that kind in these days.')).toBeVisible();
});

test('a custom field says where it is used, and its deletion can be undone', async ({ page, request }) => {
  const call = caller(request);
  const name = `Soil ${Date.now()}`;
  const project = await aProject(request, `Beds ${name}`, { 'To do': [] });
  const field = await call<{ gid: string }>('POST', '/custom_fields', {
    workspace: demo.workspace_gid,
    name,
    resource_subtype: 'text',
  });
  await call('POST', `/projects/${project.gid}/addCustomFieldSetting`, { custom_field: field.gid });
  await signIn(page);
  await page.goto('/settings/fields');
  await page.getByRole('textbox', { name: 'Find a field' }).fill(name);
  const fields = page.getByRole('list', { name: 'Custom fields' });
  await expect(fields.getByRole('link', { name: project.name })).toBeVisible();
  await page.getByRole('button', { name: `Edit ${name}` }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(`${name} type`);
  await page.keyboard.press('Enter');
  await expect(fields).toContainText(`${name} type`);
  await page.getByRole('button', { name: `Delete the field ${name} type` }).click();
  await expect(fields).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(fields).toContainText(`${name} type`);
});

test('everything is exported in the background, to be downloaded', async ({ page }) => {
  await signIn(page);
  await page.goto('/settings/data');
  await page.getByRole('button', { name: 'Start export' }).click();
  await expect(page.getByRole('link', { name: 'Download' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('status').filter({ hasText: 'Ready' })).toBeVisible();
});
