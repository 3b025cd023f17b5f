import { expect, test } from '@playwright/test';
import { demo } from './support/demo';
import { drag } from './support/drag';
import { aPortfolio, itemsOf } from './support/portfolio';
import { cell, grid, list, names, row } from './support/portfolioList';
import { aProject, caller } from './support/project';
import { signIn } from './support/signIn';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

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

test('of many projects those that are asked for are found', async ({ page, request }) => {
  const stamp = Date.now();
  const [mow, hoe] = await Promise.all([
    aProject(request, `Mow ${stamp}`, { Field: [] }),
    aProject(request, `Hoe ${stamp}`, { Field: [] }),
  ]);
  const portfolio = await aPortfolio(request, 'Seek', [mow.gid, hoe.gid]);
  await caller(request)('POST', '/status_updates', {
    parent: hoe.gid,
    status_type: 'at_risk',
    title: 'Drought',
    text: 'It is dry.',
  });
  await signIn(page);
  await page.goto(list(portfolio));
  await expect(row(page, mow.name)).toBeVisible();
  const find = page.getByRole('searchbox', { name: 'Find a project or an owner' });
  await find.fill('hoe ana');
  await expect(row(page, mow.name)).toBeHidden();
  await expect(row(page, hoe.name)).toBeVisible();
  await find.fill('');
  await page.getByRole('combobox', { name: 'Status' }).selectOption('No status yet');
  await expect(row(page, hoe.name)).toBeHidden();
  await page.getByRole('combobox', { name: 'Status' }).selectOption('At risk');
  await expect(row(page, mow.name)).toBeHidden();
  await expect(row(page, hoe.name)).toBeVisible();
  await find.fill('nowhere');
  await expect(page.getByRole('main').getByText('Nothing found')).toBeVisible();
});
