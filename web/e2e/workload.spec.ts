import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { drag } from './support/drag';
import { type Account, aPerson } from './support/person';
import { datesOf } from './support/planned';
import { aPortfolio } from './support/portfolio';
import { caller, type Project } from './support/project';
import { signIn } from './support/signIn';
import { addressOf, aWorkshop, grid, monday, row } from './support/workload';

type User = { gid: string };

let project: Project;
let ana: Account;
let ben: Account;
let address: string;

test.beforeEach(async ({ request }) => {
  const workshop = await aWorkshop(request);
  ({ project, ana, ben } = workshop);
  address = addressOf(workshop);
});

test('somebody is unfolded by keys, and their work opens', async ({ page }) => {
  await signIn(page);
  await page.goto(address);
  const first = row(page, ana.name).getByRole('gridcell').first();
  await expect(first).toHaveAccessibleName(/1 task$/);
  await expect(row(page, ben.name).getByRole('gridcell').first()).toHaveAccessibleName(/0 tasks$/);
  await row(page, ana.name).focus();
  await page.keyboard.press('ArrowRight');
  await expect(row(page, 'Saw')).toBeVisible();
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Saw')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Task name' })).toHaveValue('Saw');
});

test('who is unfolded stays so with other days, and on the way back', async ({ page }) => {
  await signIn(page);
  await page.goto(address);
  await row(page, ana.name).focus();
  await page.keyboard.press('ArrowRight');
  await expect(row(page, 'Saw')).toBeVisible();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(row(page, 'Saw')).toBeHidden();
  await page.getByRole('button', { name: 'Earlier' }).click();
  await expect(row(page, 'Saw')).toBeVisible();
  await row(page, ana.name).getByRole('link', { name: ana.name }).click();
  await expect(page.getByRole('heading', { name: ana.name, level: 1 })).toBeVisible();
  await page.goBack();
  await expect(row(page, 'Saw')).toBeVisible();
  await row(page, ana.name).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, 'Saw')).toBeHidden();
});

test('a task is dragged to somebody else and to another week, and back by undo', async ({
  page,
  request,
}) => {
  await signIn(page);
  await page.goto(address);
  await row(page, ana.name)
    .getByRole('button', { name: /^Show the work/ })
    .click();
  const bar = row(page, 'Saw').getByRole('gridcell').getByRole('button');
  await drag(page, bar, row(page, ben.name).getByRole('gridcell').nth(2));
  await expect(row(page, 'Saw')).toBeHidden();
  await expect(row(page, ben.name).getByRole('gridcell').nth(2)).toHaveAccessibleName(/1 task$/);
  await expect.poll(() => datesOf(request, project.tasks.Saw)).toEqual(['2031-03-17', '2031-03-18']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Saw')).toBeVisible();
  await expect.poll(() => datesOf(request, project.tasks.Saw)).toEqual([monday, '2031-03-04']);
});

test('the menu moves a task as the mouse does', async ({ page, request }) => {
  await signIn(page);
  await page.goto(address);
  await row(page, ana.name).focus();
  await page.keyboard.press('ArrowRight');
  const menu = row(page, 'Saw').getByRole('button', { name: 'Actions for Saw' });
  await menu.press('Enter');
  await page.getByRole('menuitem', { name: 'A week later' }).press('Enter');
  await expect.poll(() => datesOf(request, project.tasks.Saw)).toEqual(['2031-03-10', '2031-03-11']);
  await menu.press('Enter');
  await page.getByRole('menuitem', { name: 'Move to…' }).press('Enter');
  await page.getByRole('combobox', { name: 'Move to…' }).fill(ben.name);
  await expect(page.getByRole('option', { name: ben.name })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(row(page, ben.name).getByRole('gridcell').nth(1)).toHaveAccessibleName(/1 task$/);
});

test('hours are measured against what people can do', async ({ page, request }) => {
  const call = caller(request);
  const settings = `/workspaces/${demo.workspace_gid}/workload_settings`;
  const { effort_field } = await call<{ effort_field: { gid: string } }>('GET', settings);
  await call('POST', `/projects/${project.gid}/addCustomFieldSetting`, { custom_field: effort_field.gid });
  await call('PUT', `/tasks/${project.tasks.Saw}`, { custom_fields: { [effort_field.gid]: 24 * 60 } });
  await signIn(page, ana);
  await page.goto('/settings/hours');
  await page.getByRole('textbox', { name: 'Friday' }).fill('0');
  await page.keyboard.press('Enter');
  await expect(page.getByText('32 h a week')).toBeVisible();
  await page.getByRole('textbox', { name: 'From' }).fill('2031-03-05');
  await page.getByRole('textbox', { name: 'To' }).fill('2031-03-06');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('list', { name: 'Out of office' }).getByRole('listitem')).toContainText('2031');

  await page.goto(`/workload?project=${project.gid}&from=${monday}`);
  const first = row(page, ana.name).getByRole('gridcell').first();
  await expect(first).toHaveAccessibleName(/24 of 16 h, 8 h too many, 16 h out of office/);
  await page.goto(`/workload?project=${project.gid}&from=${monday}&by=day`);
  await expect(row(page, ana.name).getByRole('gridcell').first()).toHaveAccessibleName(/12 of 8 h/);
  await expect(row(page, ana.name).getByRole('gridcell').nth(4)).toHaveAccessibleName(/0 of 0 h/);
});

test('a placeholder shows what is planned for it', async ({ page, request }) => {
  const call = caller(request);
  const name = `A joiner ${Date.now()}`;
  const { gid } = await call<User>('POST', '/placeholders', { workspace: demo.workspace_gid, name });
  await call('POST', '/allocations', {
    parent: project.gid,
    assignee: gid,
    start_date: monday,
    end_date: '2031-03-14',
    effort: { type: 'hours', value: 40 },
  });
  await signIn(page);
  await page.goto(`/workload?project=${project.gid}&from=${monday}&count=allocated`);
  await expect(row(page, name).getByRole('gridcell').first()).toHaveAccessibleName(/20 h$/);
  await row(page, name)
    .getByRole('button', { name: /^Show the work/ })
    .click();
  await expect(row(page, project.name)).toContainText('40 h in all');
});

test('on a phone the people stand below each other, to look at', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page);
  await page.goto(address);
  const people = page.getByRole('list', { name: 'Workload' });
  await expect(people.getByRole('listitem').filter({ hasText: ana.name })).toContainText('1 task');
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
});

test('guests have no workload in their sidebar', async ({ page }) => {
  await signIn(page, await aPerson(`Gus Works ${Date.now()}`, 'guest'));
  await page.goto('/my-tasks');
  const main = page.getByRole('navigation', { name: 'Main' });
  await expect(main.getByRole('link', { name: 'Goals' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Workload' })).toBeHidden();
});

test('a guest is told that they have no workload', async ({ page }) => {
  await signIn(page, await aPerson(`Gus Away ${Date.now()}`, 'guest'));
  await page.goto('/workload');
  await expect(page.getByRole('heading', { name: 'Guests have no workload' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Plan…' })).toBeHidden();
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
});

test('what is planned is moved and stretched in place, by hand and by keys, and taken back', async ({
  page,
  request,
}) => {
  const call = caller(request);
  const { gid } = await call<User>('POST', '/allocations', {
    parent: project.gid,
    assignee: ana.email,
    start_date: monday,
    end_date: '2031-03-09',
    effort: { type: 'percent', value: 50 },
  });
  const planned = () =>
    call<object>('GET', `/allocations/${gid}?opt_fields=assignee.name,start_date,end_date,effort`);
  await signIn(page);
  await page.goto(`/workload?project=${project.gid}&from=${monday}&count=allocated`);
  await row(page, ana.name).focus();
  await page.keyboard.press('ArrowRight');
  const line = row(page, project.name);
  const bar = line.getByRole('button', { name: /50 % of the time/ });
  const box = await bar.boundingBox();
  if (!box) throw new Error('No bar');
  // The end goes a week to the right: each column is one.
  await page.mouse.move(box.x + box.width - 3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 20, box.y + box.height / 2, { steps: 3 });
  await page.mouse.move(box.x + box.width * 2 - 3, box.y + box.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect.poll(planned).toMatchObject({ start_date: monday, end_date: '2031-03-16' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(planned).toMatchObject({ start_date: monday, end_date: '2031-03-09' });

  // To the row of somebody else, in the same week.
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height, { steps: 3 });
  const theirs = await row(page, ben.name).boundingBox();
  if (!theirs) throw new Error('No row');
  await page.mouse.move(box.x + box.width / 2, theirs.y + theirs.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect.poll(planned).toMatchObject({ assignee: { name: ben.name }, start_date: monday });
  await expect(line).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(planned).toMatchObject({ assignee: { name: ana.name } });

  await line.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(planned).toMatchObject({ start_date: monday, end_date: '2031-03-10' });
  await expect(line.getByRole('button', { name: /10 March/ })).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(planned).toMatchObject({ start_date: '2031-03-04', end_date: '2031-03-11' });

  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: project.name });
  await dialog.getByRole('textbox', { name: 'How much' }).fill('12');
  await dialog.getByRole('combobox', { name: 'Unit' }).click();
  await page.getByRole('option', { name: 'hours in all' }).click();
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(planned).toMatchObject({ effort: { type: 'hours', value: 12 } });
  await expect(row(page, ana.name).getByRole('gridcell').first()).toHaveAccessibleName(/^.*: 8 of 40 h/);
});

test('a portfolio has the workload of its people as one of its views', async ({ page, request }) => {
  const portfolio = await aPortfolio(request, `Workshops ${Date.now()}`, [project.gid]);
  await signIn(page);
  await page.goto(`/portfolio/${portfolio}/list`);
  await page.getByRole('tab', { name: 'Workload' }).click();
  await expect(grid(page)).toBeVisible();
  await page.goto(`/portfolio/${portfolio}/workload?from=${monday}&count=tasks`);
  await row(page, ana.name).press('Enter');
  await expect(row(page, 'Saw')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(row(page, 'Saw')).toBeHidden();
  await page.getByRole('button', { name: 'Earlier' }).click();
  await row(page, 'Saw').press('Enter');
  const pane = page.getByRole('textbox', { name: 'Task name' });
  await expect(pane).toHaveValue('Saw');
  await page.keyboard.press('Escape');
  await expect(pane).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/portfolio/${portfolio}/workload`));
  await page.getByRole('tab', { name: 'List' }).click();
  await expect(page.getByRole('treegrid', { name: 'Projects and portfolios' })).toBeVisible();
});
