import { expect, test } from '@playwright/test';
import { demo } from './support/demo';
import { aPerson } from './support/person';
import { aProject, caller } from './support/project';
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

test('whoever may delete only what is theirs comes in by an invitation, and is offered that only', async ({
  page,
  browser,
  request,
}) => {
  const call = caller(request);
  const stamp = Date.now();
  const role = `Careful ${stamp}`;
  await call('POST', '/roles', {
    workspace: demo.workspace_gid,
    name: role,
    description: 'Makes no mess',
    base_role_type: 'member',
    permissions: {
      task_deletion_policy: 'owned',
      upload_attachments: false,
      import_data: false,
      create_global_custom_fields: false,
      share_portfolios_with_org: false,
      create_team: false,
    },
  });
  const project = await aProject(request, `Careful ${stamp}`, { 'To do': ['Of others'] });

  const nia = { name: 'Nia Careful', email: `nia.${stamp}@example.com`, password: 'some words in a row' };
  const omar = `omar.${stamp}@example.com`;
  await page.goto('/settings/members');
  await page.getByRole('button', { name: 'Invite people' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'E-mail addresses' }).fill(`${nia.email}, ${omar}`);
  await dialog.getByRole('combobox', { name: 'Role' }).selectOption(role);
  await dialog.getByRole('button', { name: 'Invite people' }).click();
  const link = await page.getByRole('textbox', { name: nia.email }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  const pending = page.getByRole('list', { name: 'Pending invitations' }).getByRole('listitem');
  await expect(pending.filter({ hasText: omar })).toContainText(role);

  const hers = await (await browser.newContext()).newPage();
  await hers.goto(link);
  await hers.getByRole('textbox', { name: 'Your name' }).fill(nia.name);
  await hers.getByLabel('Password', { exact: true }).fill(nia.password);
  await hers.keyboard.press('Enter');
  await expect(hers.getByRole('navigation', { name: 'Main' })).toBeVisible();

  const share = { parent: project.gid, member: nia.email, access_level: 'editor' };
  await call('POST', '/memberships', share);
  await hers.goto(`/project/${project.gid}/list`);
  const grid = hers.getByRole('treegrid', { name: 'Tasks' });
  await hers.getByRole('button', { name: 'Add task' }).first().click();
  await hers.keyboard.type('Of hers');
  await hers.keyboard.press('Enter');
  await hers.keyboard.press('Escape');
  const row = (name: string) => grid.getByRole('row', { name, exact: true });
  await expect(row('Of hers')).toBeVisible();
  await row('Of others').getByRole('gridcell').first().focus();
  await hers.keyboard.press('Delete');
  await expect(row('Of others')).toBeVisible();
  await hers.keyboard.press('x');
  const bar = hers.getByRole('toolbar', { name: 'Selected tasks' });
  await expect(bar.getByRole('button', { name: 'Mark complete' })).toBeVisible();
  await expect(bar.getByRole('button', { name: 'Delete' })).toBeHidden();
  await hers.keyboard.press('Escape');
  await row('Of hers').getByRole('gridcell').first().focus();
  await hers.keyboard.press('x');
  await expect(bar.getByRole('button', { name: 'Delete' })).toBeVisible();
  await hers.keyboard.press('Escape');

  await hers.getByRole('button', { name: 'Create', exact: true }).click();
  await hers.getByRole('menuitem', { name: 'Portfolio' }).click();
  const portfolio = hers.getByRole('dialog');
  const seenBy = portfolio.getByRole('group', { name: 'Seen by' }).getByRole('radio');
  await expect(seenBy).toHaveCount(1);
  await hers.keyboard.press('Escape');
  await hers.goto('/import');
  await expect(hers.getByRole('heading', { name: 'You may not import here' })).toBeVisible();
  // She makes no teams, so that she can bring in nobody who does.
  await hers.goto('/settings/members');
  await hers.getByRole('button', { name: 'Invite people' }).click();
  const roles = hers.getByRole('dialog').getByRole('combobox', { name: 'Role' }).getByRole('option');
  await expect(roles.filter({ hasText: role })).toHaveCount(1);
  await expect(roles.filter({ hasText: /^(Member|Admin)$/ })).toHaveCount(0);
  await hers.context().close();
});
