import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { drag } from './support/drag';
import { type Account, aPerson } from './support/person';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';
import { addressOf, aWorkshop, gidOf, monday, row } from './support/workload';

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

test('a draft shows what would be, is applied as one step, and tells what has changed meanwhile', async ({
  page,
  request,
}) => {
  const call = caller(request);
  const saw = () =>
    call<object>('GET', `/tasks/${project.tasks.Saw}?opt_fields=assignee.name,due_on,start_on`);
  await signIn(page);
  await page.goto(address);
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
  await page.goto(`${address}&draft=${gid}`);
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
  await page.goto(address);
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
