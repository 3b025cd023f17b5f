import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { aGoal } from './support/goal';
import { type Account, aPerson } from './support/person';
import { aProject, caller } from './support/project';
import { signIn } from './support/signIn';

const row = (page: Page, name: string) =>
  page.getByRole('treegrid', { name: 'Goals' }).getByRole('row', { name, exact: true });

test('a goal is made, measured, told of, and seen to move by its sub-goal', async ({ page, request }) => {
  const name = `Harvest ${Date.now()}`;
  await signIn(page);
  await page.goto('/goals');
  await page.getByRole('treegrid', { name: 'Goals' }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await row(page, name).getByRole('link', { name }).click();

  await page.getByRole('button', { name: 'Measure it' }).click();
  await page.getByRole('combobox', { name: 'Where progress comes from' }).click();
  await page.getByRole('option', { name: 'Follows its sub-goals' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  const main = page.getByRole('main');
  await expect(main.getByText('Follows its sub-goals')).toBeVisible();

  await page.getByRole('button', { name: 'Create sub-goal' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(`${name}: the east field`);
  await page.getByRole('dialog').getByRole('button', { name: 'Create goal' }).click();
  const support = page.getByRole('list', { name: 'What supports it' });
  await expect(support.getByRole('listitem')).toContainText('the east field');

  const call = caller(request);
  const [{ gid: top = '' } = {}] = await call<{ gid: string }[]>(
    'GET',
    `/workspaces/${demo.workspace_gid}/typeahead?resource_type=goal&query=${encodeURIComponent(name)}`,
  );
  const [relationship] = await call<{ supporting_resource: { gid: string } }[]>(
    'GET',
    `/goal_relationships?supported_goal=${top}`,
  );
  const sub = relationship?.supporting_resource.gid;
  await call('POST', `/goals/${sub}/setMetric`, { unit: 'percentage', current_number_value: 0.4 });
  await expect(page.getByRole('meter', { name: 'Progress' }).first()).toHaveAttribute('aria-valuenow', '40');

  await page.getByRole('button', { name: 'Write an update' }).click();
  await page.getByText('At risk').click();
  await page.getByRole('textbox', { name: 'What happened' }).click();
  await page.keyboard.type('It rains too much.');
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(page.getByRole('list', { name: 'Status updates', exact: true })).toContainText(
    'It rains too much.',
  );
  await expect(page.getByRole('complementary').getByText('At risk')).toBeVisible();

  await page.getByRole('textbox', { name: 'Comment' }).click();
  await page.keyboard.type('And the west field?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('list', { name: 'Activity' })).toContainText('And the west field?');
  expect(await violationsOf(page)).toEqual([]);
});

test('some of what supports a goal counts more than the rest', async ({ page, request }) => {
  const stamp = Date.now();
  const call = caller(request);
  const top = await aGoal(request, `Bake ${stamp}`);
  await call('POST', `/goals/${top}/setMetric`, { unit: 'percentage', progress_source: 'subgoal_progress' });
  const half = await aGoal(request, `Knead ${stamp}`, top);
  await aGoal(request, `Rise ${stamp}`, top);
  await call('POST', `/goals/${half}/setMetricCurrentValue`, { current_number_value: 0.5 });
  const task = await call<{ gid: string }>('POST', '/tasks', {
    name: `Buy flour ${stamp}`,
    workspace: demo.workspace_gid,
  });
  await signIn(page);
  await page.goto(`/goal/${top}`);
  const progress = page.getByRole('meter', { name: 'Progress' }).first();
  await expect(progress).toHaveAttribute('aria-valuenow', '25');
  await page.getByRole('switch', { name: 'Let some count more than others' }).click();
  const weight = page.getByRole('spinbutton', { name: `Weight of Rise ${stamp} in percent` });
  await expect(weight).toHaveValue('100');
  await weight.fill('25');
  await weight.press('Enter');
  await expect(progress).toHaveAttribute('aria-valuenow', '40');

  await page.getByRole('button', { name: 'Add a task' }).click();
  await page.keyboard.type(`Buy flour ${stamp}`);
  await page.getByRole('option', { name: `Buy flour ${stamp}` }).click();
  const support = page.getByRole('list', { name: 'What supports it' });
  await expect(support.getByRole('link', { name: `Buy flour ${stamp}` })).toHaveAttribute(
    'href',
    new RegExp(task.gid),
  );
  expect(await violationsOf(page)).toEqual([]);
});

test('a project says which goals it supports', async ({ page, request }) => {
  const name = `Plant ${Date.now()}`;
  const goal = await aGoal(request, name);
  const project = await aProject(request, 'Orchard', { Rows: ['Dig', 'Plant'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/overview`);
  await page.getByRole('button', { name: 'Add a goal that it supports' }).click();
  await page.getByRole('combobox', { name: 'Add a goal that it supports' }).fill(name);
  await page.getByRole('option', { name }).click();
  const supported = page.getByRole('list', { name: 'Goals it supports' });
  await expect(supported.getByRole('link', { name })).toBeVisible();

  const call = caller(request);
  await call('POST', `/goals/${goal}/setMetric`, { progress_source: 'project_task_completion' });
  await call('PUT', `/tasks/${project.tasks.Dig}`, { completed: true });
  await expect(supported.getByRole('meter')).toHaveAttribute('aria-valuenow', '50');
  await supported.getByRole('button', { name: `Remove ${name}` }).click();
  await expect(supported).toBeHidden();
});

test('Home shows what the reader carries', async ({ page, request }) => {
  const ben: Account = await aPerson('Ben Goals');
  const call = caller(request);
  const people = await call<{ gid: string; email: string }[]>(
    'GET',
    `/workspaces/${demo.workspace_gid}/users?opt_fields=email`,
  );
  const owner = people.find(({ email }) => email === ben.email)?.gid;
  const name = `Weed ${Date.now()}`;
  const goal = await aGoal(request, name);
  await signIn(page, ben);
  await page.goto('/');
  const widget = page.getByRole('region', { name: 'Goals', exact: true });
  await expect(widget.getByText('Goals that you or your teams carry appear here.')).toBeVisible();
  await call('PUT', `/goals/${goal}`, { owner });
  await expect(widget.getByRole('link', { name })).toBeVisible();
});

test('a goal is shared and hidden, and found in the palette', async ({ page, browser, request }) => {
  const ben = await aPerson('Ben Shares');
  const name = `Prune ${Date.now()}`;
  const goal = await aGoal(request, name);
  await signIn(page);
  await page.goto('/goals');
  await page.getByRole('treegrid', { name: 'Goals' }).waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Find anything' }).fill(name);
  await page.getByRole('group', { name: 'Goals' }).getByRole('option').click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  const alone = dialog.getByRole('radio', { name: 'Only those it is shared with see it' });
  await alone.click();
  await expect(alone).toBeChecked();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  expect(await violationsOf(page)).toEqual([]);
  const other = await browser.newPage();
  await signIn(other, ben);
  await other.goto(`/goal/${goal}`);
  await expect(other.getByRole('main').getByText('Nothing is here')).toBeVisible();

  await dialog.getByRole('button', { name: 'Find a person or a team' }).click();
  await page.getByRole('combobox', { name: 'Find a person or a team' }).fill(ben.email);
  await page.getByRole('option', { name: new RegExp(ben.email) }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await other.reload();
  await expect(other.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Write an update' })).toBeHidden();
  await other.getByRole('button', { name: 'Stop following' }).click();
  await expect(other).toHaveURL(/\/goals$/);
  await expect(other.getByText(`You have left “${name}”`)).toBeVisible();
  await other.close();
  await page.goto('/goals');
  await expect(row(page, name).getByLabel('Only those it is shared with see it')).toBeVisible();
});

test('a goal has custom fields, which are set, taken away and brought back', async ({ page, request }) => {
  const stamp = Date.now();
  const goal = await aGoal(request, `Reach ${stamp}`);
  const call = caller(request);
  const field = `Growers ${stamp}`;
  await call('POST', '/custom_fields', {
    workspace: demo.workspace_gid,
    name: field,
    resource_subtype: 'number',
  });
  const kept = async () => {
    type Kept = { custom_fields: { name: string; number_value: number | null }[] };
    const { custom_fields } = await call<Kept>('GET', `/goals/${goal}`);
    return custom_fields.map(({ name, number_value }) => [name, number_value]);
  };
  await signIn(page);
  await page.goto(`/goal/${goal}`);
  const panel = page.getByRole('region', { name: 'Custom fields' });
  await panel.getByRole('button', { name: 'Add field' }).click();
  await page.getByRole('combobox', { name: 'Add field' }).fill(field);
  await page.getByRole('option', { name: field }).click();
  await panel.getByRole('textbox', { name: field }).fill('120');
  await page.keyboard.press('Enter');
  await expect.poll(kept).toEqual([[field, 120]]);
  await expect(panel.getByRole('button', { name: `${field}: 120` })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await panel.getByRole('button', { name: `Remove field ${field}` }).click();
  await expect(panel.getByText(field)).toBeHidden();
  await expect.poll(kept).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(panel.getByRole('button', { name: `${field}: 120` })).toBeVisible();
  await expect.poll(kept).toEqual([[field, 120]]);
});

test('a goal is made from any page, and gone on with on its own', async ({ page }) => {
  const name = `Sift ${Date.now()}`;
  await signIn(page);
  await page.goto('/my-tasks');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Goal' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
});

test('what is told of a goal and what supports it can be taken back', async ({ page, request }) => {
  const stamp = Date.now();
  const call = caller(request);
  const top = await aGoal(request, `Thresh ${stamp}`);
  const sub = await aGoal(request, `Reap ${stamp}`, top);
  const other = await aGoal(request, `Mill ${stamp}`);
  await signIn(page);
  await page.goto(`/goal/${sub}`);
  const main = page.getByRole('main');
  await page.getByRole('button', { name: 'Change the measure' }).click();
  await page.getByRole('combobox', { name: 'Unit' }).click();
  await page.getByRole('option', { name: 'Money' }).click();
  await page.getByRole('combobox', { name: 'Currency' }).fill('KWD');
  await page.getByRole('option', { name: /^KWD/ }).click();
  await page.getByRole('combobox', { name: 'Decimals' }).selectOption('3');
  await page.getByRole('textbox', { name: 'To' }).fill('2.5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(main.getByText(/to KWD.2\.500/)).toBeVisible();
  await page.getByRole('textbox', { name: 'New value' }).fill('1.125');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('region', { name: 'Progress' }).getByRole('strong')).toHaveText(/^KWD.1\.125$/);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(main.getByRole('region', { name: 'Progress' }).getByRole('strong')).toHaveText(/^KWD.0\.000$/);

  const facts = page.getByRole('complementary');
  await facts.getByRole('button', { name: `Remove Thresh ${stamp}` }).click();
  await expect(facts.getByRole('link', { name: `Thresh ${stamp}` })).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(facts.getByRole('link', { name: `Thresh ${stamp}` })).toBeVisible();
  await facts.getByRole('button', { name: 'Add a goal that it supports' }).click();
  await page.getByRole('combobox', { name: 'Add a goal that it supports' }).fill(`Mill ${stamp}`);
  await page.getByRole('option', { name: `Mill ${stamp}` }).click();
  await expect(facts.getByRole('link', { name: `Mill ${stamp}` })).toBeVisible();
  const [team] = await call<{ name: string }[]>('GET', `/users/me/teams?organization=${demo.workspace_gid}`);
  const { name = '' } = team ?? {};
  await facts.getByRole('button', { name: /^Whose goal/ }).click();
  await page.getByRole('combobox', { name: 'Whose goal' }).fill(name);
  await page.getByRole('option', { name }).click();
  const whose = facts.getByRole('button', { name: `Whose goal: ${name}` });
  await expect(whose).toBeVisible();
  await expect
    .poll(() => call('GET', `/goals/${sub}?opt_fields=team.name,is_workspace_level`))
    .toMatchObject({ team: { name }, is_workspace_level: false });
  await page.keyboard.press('ControlOrMeta+z');
  await expect(whose).toBeHidden();

  await page.goto(`/goal/${other}`);
  await page.getByRole('button', { name: 'More about the goal' }).click();
  await page.getByRole('menuitem', { name: 'Delete goal' }).click();
  await page.getByRole('treegrid', { name: 'Goals' }).waitFor();
  await expect(row(page, `Mill ${stamp}`)).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(row(page, `Mill ${stamp}`)).toBeVisible();
});

test('whoever looks at a goal sees what supports it renamed, and that it is gone', async ({
  page,
  request,
}) => {
  const stamp = Date.now();
  const call = caller(request);
  const top = await aGoal(request, `Glean ${stamp}`);
  const project = await aProject(request, `Barn ${stamp}`, { Plan: ['Build'] });
  await call('POST', `/goals/${top}/addSupportingRelationship`, {
    supporting_resource: project.gid,
    contribution_weight: 1,
  });
  await signIn(page);
  await page.goto(`/goal/${top}`);
  const support = page.getByRole('list', { name: 'What supports it' });
  await expect(support).toContainText(`Barn ${stamp}`);
  await call('PUT', `/projects/${project.gid}`, { name: `Shed ${stamp}` });
  await expect(support).toContainText(`Shed ${stamp}`);
  await call('DELETE', `/goals/${top}`);
  await expect(page.getByRole('main').getByText('Nothing is here')).toBeVisible();
});
