import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { drag } from './support/drag';
import { type Account, aPerson } from './support/person';
import { datesOf } from './support/planned';
import { aPortfolio } from './support/portfolio';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

type User = { gid: string };

const grid = (page: Page) => page.getByRole('treegrid', { name: 'Workload' });
const row = (page: Page, name: string) => grid(page).getByRole('row', { name, exact: true });

async function gidOf(request: APIRequestContext, { email }: Account): Promise<string> {
  const path = `/workspaces/${demo.workspace_gid}/typeahead?resource_type=user&query=${encodeURIComponent(email)}`;
  const [found] = await caller(request)<User[]>('GET', path);
  return found?.gid ?? '';
}

/** The Monday of a week of the tests' own, in which nobody else has anything to do. */
const monday = '2031-03-03';

let project: Project;
let ana: Account;
let ben: Account;

/** A project with a task that Ana has from Monday to Tuesday, and nothing of Ben's. */
test.beforeEach(async ({ request }) => {
  const stamp = Date.now();
  ana = await aPerson(`Ada Works ${stamp}`);
  ben = await aPerson(`Bob Works ${stamp}`);
  project = await aProject(request, `Workshop ${stamp}`, { 'To do': ['Saw', 'Glue'] });
  const call = caller(request);
  for (const { email } of [ana, ben])
    await call('POST', '/memberships', {
      parent: project.gid,
      member: await gidOf(request, { email } as Account),
      access_level: 'editor',
    });
  await call('PUT', `/tasks/${project.tasks.Saw}`, {
    assignee: ana.email,
    start_on: monday,
    due_on: '2031-03-04',
  });
});

const address = (more = '') => `/workload?project=${project.gid}&from=${monday}&count=tasks${more}`;

test('somebody is unfolded by keys, and their work opens', async ({ page }) => {
  await signIn(page);
  await page.goto(address());
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

test('a task is dragged to somebody else and to another week, and back by undo', async ({
  page,
  request,
}) => {
  await signIn(page);
  await page.goto(address());
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
  await page.goto(address());
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
  await page.goto(address());
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
  const planned = () => call<object>('GET', `/allocations/${gid}?opt_fields=start_date,end_date,effort`);
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

test('a draft shows what would be, is applied as one step, and tells what has changed meanwhile', async ({
  page,
  request,
}) => {
  const call = caller(request);
  const saw = () =>
    call<object>('GET', `/tasks/${project.tasks.Saw}?opt_fields=assignee.name,due_on,start_on`);
  await signIn(page);
  await page.goto(address());
  await page.getByRole('button', { name: 'What if…' }).click();
  await page.getByRole('menuitem', { name: 'New draft' }).click();
  const draft = page.getByRole('region', { name: 'Draft' });
  await expect(draft).toContainText('0 changes');
  await row(page, ana.name).focus();
  await page.keyboard.press('ArrowRight');
  await row(page, 'Saw').getByRole('button', { name: 'Actions for Saw' }).click();
  await page.getByRole('menuitem', { name: 'A week later' }).click();
  await drag(page, row(page, 'Saw').getByRole('button', { name: /^Saw, / }), row(page, ben.name));
  const load = (name: string, week: number) => row(page, name).getByRole('gridcell').nth(week);
  await expect(draft).toContainText('1 change.');
  await expect(load(ana.name, 0)).toHaveAccessibleName(/0 tasks$/);
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  expect(await saw()).toMatchObject({ assignee: { name: ana.name }, due_on: '2031-03-04' });

  // It is still there at the next visit.
  await page.reload();
  await expect(draft).toContainText('1 change.');
  await row(page, ben.name).focus();
  await page.keyboard.press('ArrowRight');
  await expect(row(page, 'Saw')).toBeVisible();

  await call('PUT', `/tasks/${project.tasks.Saw}`, { due_on: '2031-03-05' });
  await draft.getByRole('button', { name: 'Apply', exact: true }).click();
  const conflicts = page.getByRole('dialog', { name: 'Some of it has changed meanwhile' });
  await expect(conflicts.getByRole('listitem')).toContainText('Saw');
  await conflicts.getByRole('button', { name: 'Cancel' }).click();

  await call('PUT', `/tasks/${project.tasks.Saw}`, { due_on: '2031-03-04' });
  await draft.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(draft).toBeHidden();
  await expect.poll(saw).toMatchObject({ assignee: { name: ben.name } });
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(saw).toMatchObject({
    assignee: { name: ana.name },
    start_on: monday,
    due_on: '2031-03-04',
  });
});

test('a draft plans people for projects, is told in words, and is made and taken back as one step', async ({
  page,
  request,
}) => {
  const call = caller(request);
  await call<User>('POST', '/allocations', {
    parent: project.gid,
    assignee: ana.email,
    start_date: monday,
    end_date: '2031-03-09',
    effort: { type: 'percent', value: 50 },
  });
  const second = await call<User>('POST', '/allocations', {
    parent: project.gid,
    assignee: ana.email,
    start_date: '2031-03-17',
    end_date: '2031-03-23',
    effort: { type: 'percent', value: 20 },
  });
  const planned = async () => {
    const path = `/allocations?parent=${project.gid}&opt_fields=assignee.name,effort.value,start_date`;
    const all = await call<{ assignee: { name: string }; effort: { value: number }; start_date: string }[]>(
      'GET',
      path,
    );
    return all.map(({ assignee, effort, start_date }) => [assignee.name, effort.value, start_date]);
  };
  const asItWas = [
    [ana.name, 50, monday],
    [ana.name, 20, '2031-03-17'],
  ];
  await signIn(page);
  await page.goto(`/workload?project=${project.gid}&from=${monday}&count=allocated`);
  await page.getByRole('button', { name: 'What if…' }).click();
  await page.getByRole('menuitem', { name: 'New draft' }).click();
  const draft = page.getByRole('region', { name: 'Draft' });
  await row(page, ana.name).focus();
  await page.keyboard.press('ArrowRight');
  const load = (name: string, week: number) => row(page, name).getByRole('gridcell').nth(week);

  // The first goes to Bob, who is to give more of his time.
  await row(page, project.name).first().focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: project.name });
  const who = dialog.getByRole('combobox', { name: 'Who' });
  await expect(who).toHaveValue(ana.name);
  await who.fill(ben.name);
  await page.getByRole('option', { name: ben.name }).click();
  await dialog.getByRole('textbox', { name: 'How much' }).fill('75');
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(draft).toContainText('1 change.');
  await expect(load(ana.name, 0)).toHaveAccessibleName(/: 0 of 40 h/);
  await expect(load(ben.name, 0)).toHaveAccessibleName(/: 30 of 40 h/);

  // The second is taken away, and another one planned.
  await row(page, project.name)
    .getByRole('button', { name: `Actions for ${project.name}` })
    .click();
  await page.getByRole('menuitem', { name: `Remove from ${project.name}` }).click();
  await expect(load(ana.name, 2)).toHaveAccessibleName(/: 0 of 40 h/);
  await page.getByRole('button', { name: 'Plan…' }).click();
  const plan = page.getByRole('dialog', { name: 'Plan somebody for a project' });
  await plan.getByRole('combobox', { name: 'Who' }).fill(ana.name);
  await page.getByRole('option', { name: ana.name }).click();
  await plan.getByRole('textbox', { name: 'From' }).fill('2031-03-10');
  await plan.getByRole('textbox', { name: 'To' }).fill('2031-03-16');
  await plan.getByRole('button', { name: 'Add to plan' }).click();
  await expect(load(ana.name, 1)).toHaveAccessibleName(/: 20 of 40 h/);
  await expect(row(page, project.name)).toHaveCount(1);
  expect(await planned()).toEqual(asItWas);

  await draft.getByRole('button', { name: '3 changes.' }).click();
  const changes = draft.getByRole('list', { name: 'Changes in this draft' }).getByRole('listitem');
  await expect(changes).toHaveCount(3);
  await expect(changes.nth(0)).toContainText(`${ana.name} → ${ben.name}`);
  await expect(changes.nth(0)).toContainText('50 % of the time → 75 % of the time');
  await expect(changes.nth(1)).toContainText(`Taken away from ${ana.name}`);
  await expect(changes.nth(2)).toContainText(`New for ${ana.name}`);
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);

  // One of them is left as it is after all, and comes back by undo.
  await changes.nth(1).getByRole('button').click();
  await expect(changes).toHaveCount(2);
  await expect(load(ana.name, 2)).toHaveAccessibleName(/: 8 of 40 h/);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(changes).toHaveCount(3);

  // Somebody changes one meanwhile: only that is not made.
  await call('PUT', `/allocations/${second.gid}`, { effort: { type: 'percent', value: 30 } });
  await draft.getByRole('button', { name: 'Apply', exact: true }).click();
  const conflicts = page.getByRole('dialog', { name: 'Some of it has changed meanwhile' });
  await expect(conflicts.getByRole('listitem')).toHaveCount(1);
  await conflicts.getByRole('button', { name: 'Cancel' }).click();
  await call('PUT', `/allocations/${second.gid}`, { effort: { type: 'percent', value: 20 } });
  await draft.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(draft).toBeHidden();
  await expect.poll(planned).toEqual([
    [ben.name, 75, monday],
    [ana.name, 50, '2031-03-10'],
  ]);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(planned).toEqual(asItWas);
});

test('a draft says so when somebody has left, and when a project is gone', async ({ page, request }) => {
  const call = caller(request);
  const other = await aProject(request, `Gone ${Date.now()}`, { Plan: [] });
  const leaver = await aPerson(`Lea Leaves ${Date.now()}`);
  const lea = await gidOf(request, leaver);
  const { gid: theirs } = await call<User>('POST', '/allocations', {
    parent: project.gid,
    assignee: ana.email,
    start_date: monday,
    end_date: '2031-03-09',
  });
  const plan = { start_date: monday, end_date: '2031-03-09' };
  const { gid } = await call<User>('POST', '/workload_drafts', {
    workspace: demo.workspace_gid,
    name: 'Without Ada',
    changes: [
      { resource: theirs, resource_type: 'allocation', ...plan, assignee: lea },
      { action: 'added', resource_type: 'allocation', parent: other.gid, ...plan, assignee: lea },
    ],
  });
  await call('POST', `/workspaces/${demo.workspace_gid}/removeUser`, { user: lea });
  await call('DELETE', `/projects/${other.gid}`);
  await signIn(page);
  await page.goto(address(`&draft=${gid}`));
  const draft = page.getByRole('region', { name: 'Draft' });
  await draft.getByRole('button', { name: '2 changes.' }).click();
  const changes = draft.getByRole('listitem');
  await expect(changes.nth(0)).toContainText('Somebody who is not there');
  await expect(changes.nth(1)).toContainText('What is no longer there');
  await draft.getByRole('button', { name: 'Apply', exact: true }).click();
  const conflicts = page
    .getByRole('dialog', { name: 'Some of it has changed meanwhile' })
    .getByRole('listitem');
  await expect(conflicts.nth(0)).toContainText('Whoever is to have it is no longer there');
  await expect(conflicts.nth(1)).toContainText('gone');
});

test('a draft is thrown away, with a way back', async ({ page }) => {
  await signIn(page, ana);
  await page.goto(address());
  await page.getByRole('button', { name: 'What if…' }).click();
  await page.getByRole('menuitem', { name: 'New draft' }).click();
  const draft = page.getByRole('region', { name: 'Draft' });
  await draft.getByRole('button', { name: 'Discard' }).click();
  await expect(draft).toBeHidden();
  await page.getByRole('button', { name: 'What if…' }).click();
  await expect(page.getByRole('menuitemradio', { name: /^Draft of/ })).toBeHidden();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'What if…' }).click();
  await expect(page.getByRole('menuitemradio', { name: /^Draft of/ })).toBeVisible();
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
