import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { drag } from './support/drag';
import { sticksOut } from './support/fits';
import { aPerson } from './support/person';
import { day } from './support/planned';
import { aPortfolio, itemsOf } from './support/portfolio';
import { aProject, caller } from './support/project';
import { signIn } from './support/signIn';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const grid = (page: Page) => page.getByRole('treegrid', { name: 'Projects and portfolios' });
const row = (page: Page, name: string) => grid(page).getByRole('row', { name, exact: true });
const names = async (page: Page) =>
  Promise.all(
    (await grid(page).getByRole('row').all()).map(
      async (one) => (await one.getAttribute('aria-label')) ?? '',
    ),
  ).then((all) => all.filter(Boolean));
const cell = (page: Page, name: string, label: string | RegExp) =>
  row(page, name).getByRole('gridcell', { name: label, exact: typeof label === 'string' });
const list = (gid: string) => `/portfolio/${gid}/list`;

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

test('the table follows what others do', async ({ page, request }) => {
  const call = caller(request);
  const project = await aProject(request, `Plough ${Date.now()}`, { Field: ['Dig', 'Rake'] });
  const portfolio = await aPortfolio(request, 'Live', [project.gid]);
  await signIn(page);
  await page.goto(list(portfolio));
  const meter = page.getByRole('meter', { name: `Progress of ${project.name}` });
  await expect(meter).toHaveAttribute('aria-valuenow', '0');

  await call('PUT', `/tasks/${project.tasks.Dig}`, { completed: true });
  await expect(meter).toHaveAttribute('aria-valuenow', '50');
  await call('PUT', `/projects/${project.gid}`, { due_on: '2027-03-01' });
  await expect(cell(page, project.name, 'Dates: 1 Mar 2027')).toBeVisible();
  await call('POST', '/status_updates', {
    parent: project.gid,
    status_type: 'off_track',
    title: 'Rain',
    text: 'It rains.',
  });
  await expect(cell(page, project.name, 'Status: Off track')).toBeVisible();
  const other = await aProject(request, `Harrow ${Date.now()}`, { Field: ['Drag'] });
  await call('POST', `/portfolios/${portfolio}/addItem`, { item: other.gid });
  await expect(row(page, other.name)).toBeVisible();
  await call('POST', `/portfolios/${portfolio}/removeItem`, { item: project.gid });
  await expect(row(page, project.name)).toBeHidden();
});

test('cells are walked and edited by keys, and a step is taken back', async ({ page, request }) => {
  const project = await aProject(request, `Water ${Date.now()}`, { Field: ['Pump'] });
  const portfolio = await aPortfolio(request, 'Keys', [project.gid]);
  await signIn(page);
  await page.goto(list(portfolio));
  await cell(page, project.name, project.name).focus();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowRight');
  await expect(cell(page, project.name, /^Owner/)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Owner' }).fill('Ingrid');
  await page.getByRole('option', { name: /^Ingrid/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(cell(page, project.name, 'Owner: Ingrid Solberg')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, project.name, /^Owner: (?!Ingrid)/)).toBeVisible();

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Due date' }).fill('2027-05-04');
  await page.keyboard.press('Enter');
  await expect(cell(page, project.name, 'Dates: 4 May 2027')).toBeVisible();
  await page.keyboard.press('Escape');
  await cell(page, project.name, /^Dates/).focus();
  await page.keyboard.press('Delete');
  await expect(cell(page, project.name, 'Dates: No dates')).toBeVisible();

  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: project.name, level: 1 })).toBeVisible();
});

test('items are sorted by a column and put in order by hand and by keys', async ({ page, request }) => {
  const gids: string[] = [];
  for (const name of ['Beans', 'Apples', 'Carrots'])
    gids.push((await aProject(request, name, { Work: [] })).gid);
  const portfolio = await aPortfolio(request, 'Order', gids);
  await signIn(page);
  await page.goto(list(portfolio));
  await row(page, 'Beans').waitFor();
  const byName = page.getByRole('columnheader', { name: 'Name' });
  await byName.getByRole('button').click();
  await expect(byName).toHaveAttribute('aria-sort', 'ascending');
  expect(await names(page)).toEqual(['Apples', 'Beans', 'Carrots']);
  await byName.getByRole('button').click();
  await expect(byName).toHaveAttribute('aria-sort', 'descending');
  expect(await names(page)).toEqual(['Carrots', 'Beans', 'Apples']);
  await byName.getByRole('button').click();
  await expect(byName).toHaveAttribute('aria-sort', 'none');
  expect(await names(page)).toEqual(['Beans', 'Apples', 'Carrots']);

  await cell(page, 'Beans', 'Beans').focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => itemsOf(request, portfolio)).toEqual(['Apples', 'Beans', 'Carrots']);
  await expect(cell(page, 'Beans', 'Beans')).toBeFocused();
  await drag(page, row(page, 'Carrots'), row(page, 'Apples'), 0.2);
  await expect.poll(() => itemsOf(request, portfolio)).toEqual(['Carrots', 'Apples', 'Beans']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => itemsOf(request, portfolio)).toEqual(['Apples', 'Beans', 'Carrots']);
});

test('a nested portfolio unfolds in place; what is taken out comes back', async ({ page, request }) => {
  const inner = await aProject(request, `Inner ${Date.now()}`, { Work: ['One'] });
  const nested = await aPortfolio(request, `Nested ${Date.now()}`, [inner.gid]);
  const outer = await aProject(request, `Outer ${Date.now()}`, { Work: [] });
  const portfolio = await aPortfolio(request, 'Nest', [nested, outer.gid]);
  const { name } = await caller(request)<{ name: string }>('GET', `/portfolios/${nested}`);
  await signIn(page);
  await page.goto(list(portfolio));
  await row(page, name)
    .getByRole('button', { name: `Unfold ${name}` })
    .click();
  await expect(row(page, inner.name)).toHaveAttribute('aria-level', '2');
  await cell(page, name, `${name}, portfolio`).focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(row(page, inner.name)).toBeHidden();

  await row(page, outer.name)
    .getByRole('button', { name: `Actions of ${outer.name}` })
    .click();
  await page.getByRole('menuitem', { name: 'Remove from portfolio' }).click();
  await expect(row(page, outer.name)).toBeHidden();
  await expect.poll(() => itemsOf(request, portfolio)).toEqual([name]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, outer.name)).toBeVisible();
  await expect.poll(() => itemsOf(request, portfolio)).toEqual([name, outer.name]);
});

test('columns show custom fields, are edited in place and summed up', async ({ page, request }) => {
  const call = caller(request);
  const field = `Budget ${Date.now()}`;
  await call('POST', '/custom_fields', {
    workspace: demo.workspace_gid,
    name: field,
    resource_subtype: 'number',
    precision: 0,
  });
  const [one, other] = [
    await aProject(request, 'Barn', { Work: [] }),
    await aProject(request, 'Silo', { Work: [] }),
  ];
  const portfolio = await aPortfolio(request, 'Money', [one.gid, other.gid]);
  await signIn(page);
  await page.goto(list(portfolio));
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('combobox', { name: 'Columns' }).fill(field);
  await page.getByRole('option', { name: field }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: field })).toBeVisible();
  await cell(page, 'Barn', new RegExp(field)).focus();
  await page.keyboard.type('1200');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Silo', new RegExp(field))).toBeFocused();
  await page.keyboard.type('300');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('row').last()).toContainText('1,500');
  await expect(grid(page).getByRole('row').last()).toContainText('2 items');
});

test('a status is read and written where it stands', async ({ page, request }) => {
  const project = await aProject(request, `Mill ${Date.now()}`, { Work: ['Grind'] });
  const portfolio = await aPortfolio(request, `Mills ${Date.now()}`, [project.gid]);
  await signIn(page);
  await page.goto(list(portfolio));
  await cell(page, project.name, /^Status/).click();
  const dialog = page.getByRole('dialog', { name: project.name });
  await dialog.getByRole('button', { name: 'Write an update' }).click();
  await dialog.getByText('At risk').click();
  await dialog.getByRole('textbox', { name: 'What happened' }).click();
  await page.keyboard.type('The wind is still.');
  await dialog.getByRole('button', { name: 'Post' }).click();
  await expect(dialog.getByRole('list', { name: 'Status updates' })).toContainText('The wind is still.');
  await page.keyboard.press('Escape');
  await expect(cell(page, project.name, 'Status: At risk')).toBeVisible();
  await expect(grid(page).getByRole('row').last()).toContainText('At risk: 1');

  await page.getByRole('tab', { name: 'Dashboard' }).click();
  await expect(page.getByRole('article', { name: 'Needs attention' })).toContainText(project.name);
  await expect(page.getByRole('table', { name: 'Figures of How they stand' })).toContainText('At risk');
  await page.getByRole('tab', { name: 'Overview' }).click();
  await page.getByRole('button', { name: 'Write an update' }).click();
  await page.getByRole('textbox', { name: 'What happened' }).click();
  await page.keyboard.type('All mills wait for wind.');
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(page.getByRole('list', { name: 'Status updates' })).toContainText('All mills wait');
  await expect(page.getByRole('complementary').getByText('On track')).toBeVisible();
});

test('the timeline shows bars and milestones, and moves them', async ({ page, request }) => {
  const call = caller(request);
  const project = await aProject(request, `Fair ${Date.now()}`, { Plan: ['Open the gates'] });
  await call('PUT', `/projects/${project.gid}`, { start_on: day(-10), due_on: day(20) });
  await call('PUT', `/tasks/${project.tasks['Open the gates']}`, {
    resource_subtype: 'milestone',
    due_on: day(5),
  });
  const nested = await aPortfolio(request, 'All fairs', [project.gid]);
  const portfolio = await aPortfolio(request, 'Years', [nested]);
  const dates = () =>
    call<{ start_on: string; due_on: string }>('GET', `/projects/${project.gid}?opt_fields=start_on,due_on`);
  await signIn(page);
  await page.goto(`/portfolio/${portfolio}/timeline`);
  const bar = page.getByRole('button', { name: new RegExp(`^${project.name}, `) });
  await expect(page.getByRole('link', { name: /^Open the gates/ })).toBeVisible();
  await bar.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(dates).toMatchObject({ start_on: day(-9), due_on: day(21) });
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(dates).toMatchObject({ start_on: day(-9), due_on: day(20) });

  const box = await bar.boundingBox();
  if (!box) throw new Error('No bar');
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.mouse.down();
  // The months have six pixels a day.
  await page.mouse.move(box.x + 70, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(dates).toMatchObject({ start_on: day(-4), due_on: day(25) });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(dates).toMatchObject({ start_on: day(-9), due_on: day(20) });
  await page.getByRole('combobox', { name: 'Zoom' }).selectOption('Years');
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Fold All fairs' }).click();
  await expect(bar).toBeHidden();
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

const views: Record<string, (page: Page) => Locator> = {
  list: (page) => grid(page).getByRole('meter'),
  overview: (page) => page.getByRole('button', { name: 'Write an update' }),
  timeline: (page) => page.getByRole('rowheader'),
  dashboard: (page) => page.getByRole('article', { name: 'How they stand' }),
};

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  for (const [view, shown] of Object.entries(views)) {
    test(`${view} at ${width} px: no violation in both themes, and nothing sticks out`, async ({
      page,
      request,
    }) => {
      const call = caller(request);
      const project = await aProject(request, 'A project with a name that has to be cut', { Work: ['One'] });
      const dates = { start_on: day(-20), due_on: day(20) };
      await call('PUT', `/projects/${project.gid}`, { ...dates, color: 'dark-blue' });
      await call('POST', '/status_updates', { parent: project.gid, status_type: 'at_risk', text: 'Hm' });
      const nested = await aPortfolio(request, 'Nested');
      const portfolio = await aPortfolio(request, 'For all eyes', [project.gid, nested]);
      await page.setViewportSize({ width, height });
      await signIn(page);
      await page.goto(`/portfolio/${portfolio}/${view}`);
      await shown(page).first().waitFor();
      expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = { without: 'nav ul', rules: ['color-contrast'] };
      await expect.poll(() => violationsOf(page, dark)).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
    });
  }
}
