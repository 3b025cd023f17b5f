import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { aPerson } from './support/person';
import { aProject, caller } from './support/project';
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

test('a project goes into the team that it was asked for in, however fast one types', async ({
  page,
  request,
}) => {
  const call = caller(request);
  const name = `Fast ${Date.now()}`;
  await call('POST', '/teams', { name, organization: demo.workspace_gid });
  await signIn(page);
  let answer = () => {};
  const made = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/users/*/teams?**', async (route) => {
    const response = await route.fetch();
    await made;
    await route.fulfill({ response });
  });
  await page.goto('/my-tasks');
  await page.getByRole('button', { name: `New project in ${name}` }).click();
  await page.getByRole('textbox', { name: 'Project name' }).fill('First plan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'First plan', level: 1 })).toBeVisible();
  answer();
  await expect(page.getByRole('list', { name: `Projects of ${name}` })).toContainText('First plan');
});

test('a team says what it is for, and shows how its projects and those shared with it are doing', async ({
  page,
  request,
}) => {
  const call = caller(request);
  const name = `Gardeners ${Date.now()}`;
  const team = await call<{ gid: string }>('POST', '/teams', {
    organization: demo.workspace_gid,
    name,
    visibility: 'public',
  });
  const own = await call<{ gid: string }>('POST', '/projects', {
    name: 'Beds',
    team: team.gid,
    due_on: '2031-05-02',
  });
  await call('POST', '/status_updates', { parent: own.gid, status_type: 'at_risk', text: 'Too dry' });
  const other = await aProject(request, 'Greenhouse', { 'To do': [] });
  await call('POST', '/memberships', { parent: other.gid, member: team.gid, access_level: 'editor' });
  await signIn(page);
  await page.goto(`/team/${team.gid}`);
  const projects = page.getByRole('main').getByRole('list', { name: `Projects of ${name}` });
  await expect(projects).toContainText('Beds');
  await expect(projects).toContainText('At risk');
  await expect(page.getByRole('list', { name: `Shared with ${name}` })).toContainText('Greenhouse');
  await page.getByRole('button', { name: 'Edit description' }).click();
  await page.getByRole('textbox', { name: 'About this team' }).fill('We dig');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByRole('region', { name: 'About this team' })).toContainText('We dig');
  await page.reload();
  await expect(page.getByRole('region', { name: 'About this team' })).toContainText('We dig');
  expect(await violationsOf(page)).toEqual([]);
});

test('a public team is joined and left', async ({ page, request }) => {
  const name = `Open ${Date.now()}`;
  const team = await caller(request)<{ gid: string }>('POST', '/teams', {
    organization: demo.workspace_gid,
    name,
    visibility: 'public',
  });
  await signIn(page, await aPerson('Jo Joins'));
  await page.goto(`/team/${team.gid}`);
  await page.getByRole('button', { name: 'Join team' }).click();
  const members = page.getByRole('list', { name: `Members of ${name}` });
  await expect(members).toContainText('Jo Joins');
  await members.getByRole('button', { name: 'Leave team' }).click();
  await expect(members).not.toContainText('Jo Joins');
});

test('whoever asks to join a team is let in from the inbox, or on the page of the team', async ({
  page,
  browser,
  request,
}) => {
  const call = caller(request);
  const name = `Keepers ${Date.now()}`;
  const team = await call<{ gid: string }>('POST', '/teams', {
    organization: demo.workspace_gid,
    name,
    visibility: 'request_to_join',
  });
  const asking = async (who: string) => {
    const theirs = await (await browser.newContext()).newPage();
    await signIn(theirs, await aPerson(who));
    await theirs.goto(`/team/${team.gid}`);
    await theirs.getByRole('textbox', { name: 'Message (optional)' }).fill('I know bees');
    expect(await violationsOf(theirs)).toEqual([]);
    await theirs.getByRole('button', { name: 'Ask to join' }).click();
    await expect(theirs.getByText('You asked to join this team.')).toBeVisible();
    return theirs;
  };
  const veras = await asking('Vera Asks');
  const walts = await asking('Walt Asks');

  await signIn(page);
  await page.goto('/inbox');
  const row = page.getByRole('listitem', { name }).filter({ hasText: 'Vera Asks asks to join this team' });
  await expect(row).toContainText('I know bees');
  await row.getByRole('button', { name: 'Approve' }).click();
  await expect(row.getByText('Approved')).toBeVisible();
  await page.goto(`/team/${team.gid}`);
  const requests = page.getByRole('list', { name: 'Requests to join' });
  await expect(requests.getByRole('listitem')).toHaveCount(1);
  expect(await violationsOf(page)).toEqual([]);
  await requests
    .getByRole('listitem', { name: 'Walt Asks' })
    .getByRole('button', { name: 'Approve' })
    .click();
  await expect(requests).toBeHidden();
  await expect(page.getByRole('list', { name: `Members of ${name}` })).toContainText('Vera Asks');
  await expect(page.getByRole('list', { name: `Members of ${name}` })).toContainText('Walt Asks');
  for (const theirs of [veras, walts]) {
    await expect(theirs.getByRole('button', { name: 'Leave team' })).toBeVisible();
    await theirs.context().close();
  }
});
