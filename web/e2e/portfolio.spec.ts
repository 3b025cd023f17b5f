import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { aPerson } from './support/person';
import { aPortfolio, itemsOf } from './support/portfolio';
import { cell, list, row } from './support/portfolioList';
import { aProject, caller } from './support/project';
import { signIn } from './support/signIn';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a portfolio is made, filled, and found again', async ({ page, request }) => {
  const stamp = Date.now();
  await aProject(request, `Sow ${stamp}`, { Field: ['Dig', 'Rake'] });
  await signIn(page);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Portfolios' }).click();
  await page.getByRole('heading', { name: 'Portfolios', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Create portfolio' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(`Farm ${stamp}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Create portfolio' }).click();
  await expect(page.getByRole('heading', { name: `Farm ${stamp}`, level: 1 })).toBeVisible();
  await expect(page.getByText('Nothing is in this portfolio yet')).toBeVisible();

  await page.getByRole('button', { name: 'Add projects' }).click();
  await page.getByRole('combobox', { name: 'Add projects' }).fill(`Sow ${stamp}`);
  await page.getByRole('option', { name: `Sow ${stamp}` }).click();
  await page.keyboard.press('Escape');
  await expect(row(page, `Sow ${stamp}`)).toBeVisible();
  await expect(cell(page, `Sow ${stamp}`, '0 of 2 tasks done')).toBeVisible();

  await page.getByRole('button', { name: 'Keep in favourites' }).click();
  const kept = page.getByRole('navigation', { name: 'Main' }).getByRole('list', { name: 'Favourites' });
  await expect(kept.getByRole('link', { name: `Farm ${stamp}` })).toBeVisible();
  await page.getByRole('button', { name: 'Remove from favourites' }).click();
  await expect(kept.getByRole('link', { name: `Farm ${stamp}` })).toHaveCount(0);

  await page.goto('/portfolios');
  await page.getByRole('textbox', { name: 'Find a portfolio' }).fill(`farm ${stamp}`);
  const found = page.getByRole('table', { name: 'Portfolios' }).getByRole('row');
  await expect(found).toHaveCount(2);
  await expect(found.last()).toContainText('1 project');
  await page.getByText('Shared with me').click();
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByText('Mine', { exact: true }).click();
  expect(await violationsOf(page)).toEqual([]);
  await found
    .last()
    .getByRole('link', { name: `Farm ${stamp}` })
    .click();
  await expect(row(page, `Sow ${stamp}`)).toBeVisible();
});

test('a project says where it belongs, and a goal is supported by a portfolio', async ({ page, request }) => {
  const call = caller(request);
  const name = `Herd ${Date.now()}`;
  const portfolio = await aPortfolio(request, name);
  const project = await aProject(request, 'Sheep', { Work: ['Shear'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/overview`);
  await page.getByRole('button', { name: 'Add to a portfolio' }).click();
  await page.getByRole('combobox', { name: 'Add to a portfolio' }).fill(name);
  await page.getByRole('option', { name }).click();
  const held = page.getByRole('list', { name: 'Portfolios it is in' });
  await expect(held.getByRole('link', { name })).toBeVisible();
  await expect.poll(() => itemsOf(request, portfolio)).toEqual(['Sheep']);

  const goal = await call<{ gid: string }>('POST', '/goals', {
    name: `Wool ${Date.now()}`,
    workspace: demo.workspace_gid,
  });
  await page.goto(`/goal/${goal.gid}`);
  await page.getByRole('button', { name: 'Add a portfolio' }).click();
  await page.getByRole('combobox', { name: 'Add a portfolio' }).fill(name);
  await page.getByRole('option', { name }).click();
  await page.getByRole('list', { name: 'What supports it' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
});

test('a viewer finds nothing to change, and nobody else finds what is hidden', async ({ page, request }) => {
  const call = caller(request);
  const name = `Vault ${Date.now()}`;
  const project = await aProject(request, 'Coins', { Work: ['Count'] });
  await call('PUT', `/projects/${project.gid}`, { default_access_level: 'viewer', due_on: '2027-01-01' });
  const portfolio = await aPortfolio(request, name, [project.gid]);
  await call('PUT', `/portfolios/${portfolio}`, { privacy_setting: 'members_only' });
  const person = await aPerson('Vera Views');
  const people = await call<{ gid: string; email: string }[]>(
    'GET',
    `/workspaces/${demo.workspace_gid}/users?opt_fields=email`,
  );
  const member = people.find(({ email }) => email === person.email)?.gid;
  await signIn(page, person);
  await page.goto(list(portfolio));
  await expect(page.getByRole('main').getByText('Nothing is here')).toBeVisible();

  await call('POST', '/memberships', { parent: portfolio, member, access_level: 'viewer' });
  page.on('response', (answer) => {
    if (answer.url().includes('/api/')) expect(answer.status(), answer.url()).not.toBe(403);
  });
  await page.reload();
  await expect(row(page, 'Coins')).toBeVisible();
  for (const button of ['Add projects', 'Columns', 'More about the portfolio'])
    await expect(page.getByRole('button', { name: button })).toHaveCount(0);
  await row(page, 'Coins').getByRole('button', { name: 'Actions of Coins' }).click();
  await expect(page.getByRole('menuitem', { name: 'Remove from portfolio' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await cell(page, 'Coins', 'Coins').focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(row(page, 'Coins')).toBeVisible();
  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect(page.getByRole('list', { name: 'Members' })).toContainText('Vera Views');
  for (const button of ['Write an update', 'Share', 'Set a field'])
    await expect(page.getByRole('button', { name: button })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Owner: / })).toBeDisabled();
});

test('a portfolio is shared, renamed, put away and deleted, which can be taken back', async ({
  page,
  request,
}) => {
  const name = `Orchard ${Date.now()}`;
  const portfolio = await aPortfolio(request, name);
  const person = await aPerson('Sam Shares');
  await signIn(page);
  await page.goto(list(portfolio));
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'More about the portfolio' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('Share');
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: 'Find a person or a team' }).click();
  await page.getByRole('combobox', { name: 'Find a person or a team' }).fill(person.email);
  await page.getByRole('option', { name: new RegExp(person.email) }).click();
  await expect(dialog.getByRole('list', { name: 'Members' })).toContainText('Sam Shares');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await choose('Name and colour');
  await page.getByRole('textbox', { name: 'Name' }).fill(`${name} of plums`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: `${name} of plums`, level: 1 })).toBeVisible();
  await choose('Archive');
  await page.getByRole('link', { name: 'Portfolios' }).last().click();
  const link = page.getByRole('main').getByRole('link', { name: `${name} of plums` });
  await page.getByText('Archived', { exact: true }).click();
  await expect(link).toBeVisible();
  await page.getByText('Mine', { exact: true }).click();
  await expect(link).toBeHidden();
  await page.getByText('Archived', { exact: true }).click();
  await link.click();
  await choose('Unarchive');
  await choose('Delete portfolio');
  await expect(page.getByRole('heading', { name: 'Portfolios', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: `${name} of plums` })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByRole('link', { name: `${name} of plums` })).toBeVisible();
});
