import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { aPerson } from './support/person';
import { aProject, caller } from './support/project';
import { signIn } from './support/signIn';

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });

test('a dashboard counts tasks of all projects, and each figure leads to its tasks', async ({
  page,
  request,
}) => {
  const stamp = Date.now();
  const project = await aProject(request, `Orchard ${stamp}`, {
    'To do': ['Prune', 'Graft'],
    Done: ['Pick'],
  });
  const call = caller(request);
  await call('PUT', `/tasks/${project.tasks.Pick}`, { completed: true });
  await signIn(page);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reporting' }).click();
  await page.getByRole('heading', { name: 'Reporting', level: 1 }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Name' }).fill(`Fruit ${stamp}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Fruit ${stamp}`, level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Add chart' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Open fruit');
  await dialog
    .getByRole('combobox', { name: 'One bar or slice for each' })
    .selectOption({ label: 'Projects' });
  await dialog.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('combobox', { name: 'Find a field' }).fill('Projects');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Find a value' }).fill(`Orchard ${stamp}`);
  await page.getByRole('option', { name: `Orchard ${stamp}` }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Add chart' }).click();
  const bar = card(page, 'Open fruit').getByRole('link', { name: `Orchard ${stamp}: 2` });
  await expect(bar).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await call('POST', '/tasks', { name: 'Water', projects: [project.gid] });
  await expect(card(page, 'Open fruit').getByRole('link', { name: `Orchard ${stamp}: 3` })).toBeVisible();
  await card(page, 'Open fruit')
    .getByRole('link', { name: `Orchard ${stamp}: 3` })
    .click();
  await expect(page.getByRole('row', { name: 'Prune' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Pick' })).toHaveCount(0);
});

test('what nobody has to do leads to its tasks too', async ({ page, request }) => {
  const stamp = Date.now();
  const call = caller(request);
  const project = await aProject(request, `Hedge ${stamp}`, { 'To do': ['Clip', 'Rake'] });
  await call('PUT', `/tasks/${project.tasks.Clip}`, { assignee: 'me' });
  const { workspace_gid: workspace } = demo;
  const dashboard = await call<{ gid: string }>('POST', '/dashboards', { workspace, name: `Who ${stamp}` });
  await call('POST', `/dashboards/${dashboard.gid}/charts`, {
    name: 'Who',
    chart_type: 'lollipop',
    settings: { group_by: 'assignee' },
    query: { 'projects.any': project.gid },
  });
  await signIn(page);
  await page.goto(`/reporting/${dashboard.gid}`);
  await card(page, 'Who').getByRole('link', { name: 'Nobody: 1' }).click();
  await expect(page.getByRole('row', { name: 'Rake' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Clip' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove filter No assignee' }).click();
  await expect(page.getByRole('row', { name: 'Clip' })).toBeVisible();
});

test('a shared dashboard shows each reader what they may see, and only its maker changes it', async ({
  page,
  browser,
  request,
}) => {
  const stamp = Date.now();
  const call = caller(request);
  const secret = await aProject(request, `Secret ${stamp}`, { 'To do': ['Hide'] });
  await call('PUT', `/projects/${secret.gid}`, { privacy_setting: 'private' });
  await signIn(page);
  await page.goto('/reporting');
  await page.getByRole('button', { name: 'Create dashboard' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(`All ${stamp}`);
  await page.getByRole('switch', { name: 'Everyone sees it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create dashboard' }).click();
  await page.getByRole('button', { name: 'Begin with ready-made charts' }).click();
  await expect(page.getByRole('article')).toHaveCount(6);

  const reader = await aPerson('Rae Reads');
  const other = await browser.newPage();
  await signIn(other, reader);
  await other.goto('/reporting');
  await other.getByRole('link', { name: `All ${stamp}` }).click();
  await expect(other.getByRole('article')).toHaveCount(6);
  await expect(other.getByRole('button', { name: 'Add chart' })).toHaveCount(0);
  await expect(other.getByRole('link', { name: new RegExp(`^Secret ${stamp}`) })).toHaveCount(0);
  await page.getByRole('button', { name: 'Actions for the dashboard' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(`Everything ${stamp}`);
  await page.keyboard.press('Enter');
  await expect(other.getByRole('heading', { name: `Everything ${stamp}`, level: 1 })).toBeVisible();
  await other.close();
});

test('a dashboard can be looked at as of a past day, and says what that leaves out', async ({
  page,
  request,
}) => {
  const stamp = Date.now();
  const call = caller(request);
  const project = await aProject(request, `Past ${stamp}`, { 'To do': ['Sow', 'Rake'] });
  const { workspace_gid: workspace } = demo;
  const dashboard = await call<{ gid: string }>('POST', '/dashboards', { workspace, name: `Seen ${stamp}` });
  await call('POST', `/dashboards/${dashboard.gid}/charts`, {
    name: 'Open',
    chart_type: 'lollipop',
    settings: { group_by: 'projects' },
    query: { 'completed.is': 'false', 'projects.any': project.gid },
  });
  await signIn(page);
  await page.goto(`/reporting/${dashboard.gid}`);
  await expect(card(page, 'Open').getByRole('link', { name: `Past ${stamp}: 2` })).toBeVisible();
  await page.getByRole('textbox', { name: 'As of' }).fill(yesterday());
  await expect(page.getByRole('status').filter({ hasText: 'As tasks were at the end of' })).toBeVisible();
  await expect(card(page, 'Open')).toContainText('No task to count yet');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(card(page, 'Open').getByRole('link', { name: `Past ${stamp}: 2` })).toBeVisible();

  await page.goto(`/project/${project.gid}/dashboard`);
  const incomplete = card(page, 'Incomplete tasks');
  await expect(incomplete.getByRole('link', { name: /2/ }).first()).toBeVisible();
  await page.getByRole('textbox', { name: 'As of' }).fill(yesterday());
  await expect(incomplete).toContainText('0');
  await incomplete.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tasks as of' })).toBeVisible();
  await expect(page.getByText('No tasks here')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('textbox', { name: 'As of' })).toHaveValue(yesterday());
});

test('figures of a past day lead to as many tasks as they count, as they were then', async ({ page }) => {
  await signIn(page);
  await page.goto('/reporting');
  await page.getByRole('link', { name: 'How we are doing' }).click();
  await page.getByRole('textbox', { name: 'As of' }).fill(daysAgo(10));
  const bar = card(page, 'Who is late')
    .getByRole('link', { name: /: \d+$/ })
    .first();
  const [name = '', count] = ((await bar.getAttribute('aria-label')) ?? '').split(': ');
  await bar.click();
  await expect(page.getByText(`Assignee: ${name}`)).toBeVisible();
  const table = page.getByRole('table', { name: 'Tasks', exact: true });
  await expect(table.getByRole('row')).toHaveCount(Number(count) + 1);
  await expect(table.getByRole('cell', { name })).toHaveCount(Number(count));
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await violationsOf(page), scheme).toEqual([]);
  }
  await table.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/task\/\d+/);
});

test('a chart shows what was true at the end of each day, and each of its points leads to its tasks', async ({
  page,
  request,
}) => {
  const stamp = Date.now();
  const call = caller(request);
  const project = await aProject(request, `Flow ${stamp}`, { 'To do': ['Sow', 'Rake'], Done: ['Dig'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/dashboard`);
  await page.getByRole('button', { name: 'Add chart' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Stacked bars').click();
  await dialog
    .getByRole('combobox', { name: 'One bar or slice for each' })
    .selectOption({ label: 'Period: what was true at its end' });
  await dialog.getByRole('combobox', { name: 'At the end of each' }).selectOption({ label: 'Day' });
  await dialog.getByRole('combobox', { name: 'Divided by' }).selectOption({ label: 'Section' });
  await expect(dialog.getByRole('region', { name: 'Preview' })).toContainText('To do');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add chart' }).click();
  const flow = card(page, 'Tasks over time by section');
  await expect(flow.getByRole('link', { name: /To do: 2$/ })).toBeVisible();
  await expect(flow.getByRole('link', { name: /Done: 1$/ })).toBeVisible();
  await call('POST', `/sections/${project.sections.Done}/addTask`, { task: project.tasks.Sow });
  await expect(flow.getByRole('link', { name: /Done: 2$/ })).toBeVisible();
  await flow.getByRole('link', { name: /Done: 2$/ }).click();
  await expect(page.getByText('Section: Done')).toBeVisible();
  const table = page.getByRole('table', { name: 'Tasks', exact: true });
  await expect(table.getByRole('rowheader', { name: 'Sow' })).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(3);
});

test('a dashboard that is shared by name is edited by others than its maker', async ({
  page,
  browser,
  request,
}) => {
  const stamp = Date.now();
  const editor = await aPerson(`Eda ${stamp}`);
  const { gid } = await caller(request)<{ gid: string }>('POST', '/dashboards', {
    workspace: demo.workspace_gid,
    name: `Ours ${stamp}`,
  });
  await signIn(page);
  await page.goto(`/reporting/${gid}`);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Find a person or a team' }).click();
  await page.getByRole('combobox', { name: 'Find a person or a team' }).fill(`Eda ${stamp}`);
  await page.getByRole('option', { name: new RegExp(`Eda ${stamp}`) }).click();
  const sharers = page.getByRole('list', { name: 'People and teams' });
  await expect(sharers).toContainText(`Eda ${stamp}`);
  expect(await violationsOf(page)).toEqual([]);

  const other = await browser.newPage();
  await signIn(other, editor);
  await other.goto(`/reporting/${gid}`);
  await other.getByRole('button', { name: 'Add chart' }).click();
  await other
    .getByRole('dialog')
    .getByRole('combobox', { name: 'What is counted' })
    .selectOption({ label: 'Goals' });
  await other.getByRole('dialog').getByRole('button', { name: 'Add chart' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const goals = card(page, 'Goals by status');
  await expect(goals.getByRole('link', { name: /^On track: \d/ })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  const link = goals.getByRole('link', { name: /^On track: \d/ });
  const count = Number((await link.getAttribute('aria-label'))?.split(': ')[1]);
  await link.click();
  await expect(page.getByRole('list', { name: 'Goals' }).getByRole('listitem')).toHaveCount(count);
  expect(await violationsOf(page)).toEqual([]);
  await other.close();
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const yesterday = () => daysAgo(1);

test('ready-made charts come and go as one step, and go where the server refuses them', async ({
  page,
  request,
}) => {
  const { gid } = await caller(request)<{ gid: string }>('POST', '/dashboards', {
    name: `Begun ${Date.now()}`,
    workspace: demo.workspace_gid,
  });
  await signIn(page);
  await page.goto(`/reporting/${gid}`);
  const begin = page.getByRole('button', { name: 'Begin with ready-made charts' });
  const charts = page.getByRole('article');
  await begin.click();
  await expect(charts).toHaveCount(6);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(charts).toHaveCount(0);

  const address = '**/dashboards/*/charts*';
  await page.route(address, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 403, json: { errors: [{ message: 'Not today' }] } })
      : route.continue(),
  );
  await begin.click();
  await expect(page.getByText('Not today').last()).toBeVisible();
  await expect(begin).toBeVisible();
  await expect(charts).toHaveCount(0);
});
