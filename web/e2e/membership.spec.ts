import { expect, test } from '@playwright/test';
import { demo, member } from './support/demo';
import { aProject, caller } from './support/project';
import { signIn } from './support/signIn';

test('a private project is shared with a team, at a level that counts at once', async ({
  page,
  browser,
  request,
}) => {
  const call = caller(request);
  const project = await aProject(request, `Secret plan ${Date.now()}`, { 'To do': ['Write the plan'] });
  await call('PUT', `/projects/${project.gid}`, { privacy_setting: 'private' });
  const me = await caller(request, member().token)<{ gid: string }>('GET', '/users/me');
  const name = `Team ${Date.now()}`;
  const team = await call<{ gid: string }>('POST', '/teams', { organization: demo.workspace_gid, name });
  await call('POST', `/teams/${team.gid}/addUser`, { user: me.gid });
  const other = await browser.newPage();
  await signIn(other, member());
  await other.goto(`/project/${project.gid}/list`);
  await expect(other.getByText('Write the plan')).toBeHidden();

  await signIn(page);
  await page.goto(`/project/${project.gid}/list`);
  await page.getByRole('button', { name: 'Project actions' }).click();
  await page.getByRole('menuitem', { name: 'Members' }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('combobox', { name: 'Share' }).fill(name);
  await page.keyboard.press('Enter');
  const members = page.getByRole('list', { name: 'Members' });
  await expect(members).toContainText(name);
  await page.keyboard.press('Escape');

  await other.reload();
  await expect(other.getByRole('row', { name: 'Write the plan' })).toBeVisible();
  const level = members.getByRole('combobox', { name: `What ${name} may do` });
  await expect(level).toHaveValue('editor');
  await level.selectOption('Viewer');
  await expect
    .poll(async () => {
      const path = `/memberships?parent=${project.gid}&member=${team.gid}`;
      return (await call<{ access_level: string }[]>('GET', path))[0]?.access_level;
    })
    .toBe('viewer');
  await expect(
    other.getByRole('row', { name: 'Write the plan' }).getByRole('button', { name: 'Mark complete' }),
  ).toBeDisabled();

  await members.getByRole('button', { name: `Remove ${name}` }).click();
  await expect(members).not.toContainText(name);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(members).toContainText(name);
  await other.close();
});
