import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let team = '';

test.beforeAll(async ({ request }) => {
  project = await aProject(request, 'For all', { 'To do': ['Write', 'Print'], Doing: ['Plan'], Done: [] });
  const call = caller(request);
  const [first] = await call<{ gid: string }[]>('GET', `/workspaces/${demo.workspace_gid}/teams`);
  team = first?.gid ?? '';
  const write = project.tasks.Write;
  await call('PUT', `/tasks/${write}`, {
    assignee: 'me',
    due_on: '2026-01-05',
    html_notes: '<body>Read <strong>this</strong><ul><li>and this</li></ul></body>',
  });
  await call('POST', `/tasks/${write}/subtasks`, { name: 'Outline' });
  await call('POST', `/tasks/${write}/stories`, { html_text: '<body>Looks good</body>' });
  await call('PUT', `/tasks/${project.tasks.Plan}`, { completed: true });
});

const phone = { width: 390, height: 844 };
// The same on every page, and long: it is looked at once.
const projectsInSidebar = 'nav ul';

/** All rules at both sizes, and the contrast in both themes. */
async function expectNone(page: Page) {
  const [without, rules] = [projectsInSidebar, ['color-contrast']];
  expect(await violationsOf(page, { without })).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  // A dialog that is just opening has not hidden the page below it yet.
  await expect.poll(() => violationsOf(page, { without, rules })).toEqual([]);
  await page.setViewportSize(phone);
  expect(await violationsOf(page, { without })).toEqual([]);
}

const list = () => `/project/${project.gid}/list`;
const task = () => `${list()}/task/${project.tasks.Write}`;
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const choose = (item: string) => (page: Page) => page.getByRole('menuitem', { name: item }).click();
const inPane = (name: string) => (page: Page) =>
  page.getByRole('region', { name: 'Task details' }).getByRole('button', { name }).click();

type Step = (page: Page) => Promise<unknown>;
type Screen = [name: string, path: () => string, shown: string | RegExp, ...steps: Step[]];

const screens: Screen[] = [
  ['My tasks', () => '/my-tasks', 'Today'],
  ['a list', list, 'Write'],
  ['a row being written', list, 'Write', press('Add task…'), (page) => page.keyboard.type('More')],
  ['a board', () => `/project/${project.gid}/board`, 'Write'],
  ['a card being written', () => `/project/${project.gid}/board`, 'Write', press('Add task to To do')],
  ['a time line', () => `/project/${project.gid}/timeline`, 'Write'],
  ['baselines', () => `/project/${project.gid}/timeline`, 'Write', press(/^Baseline/)],
  [
    'a calendar of mine',
    () => '/my-tasks',
    'Today',
    (page) => page.getByRole('tab', { name: 'Calendar' }).click(),
    (page) => page.getByRole('gridcell').first().waitFor(),
  ],
  ['a calendar', () => `/project/${project.gid}/calendar`, 'Today'],
  [
    'a year',
    () => `/project/${project.gid}/calendar`,
    'Today',
    (page) => page.getByRole('combobox', { name: 'Show' }).selectOption('year'),
  ],
  ['tasks without a date', () => `/project/${project.gid}/timeline`, 'Write', press(/^Unscheduled/)],
  ['an open task', task, 'Looks good'],
  ['a task that is gone', () => `${list()}/task/123`, 'Nothing is here'],
  ['the dates of a task', task, 'Looks good', inPane('Due date')],
  ['the people for a task', task, 'Looks good', inPane('Assignee')],
  ['the tags of a task', task, 'Looks good', inPane('Tags')],
  ['a comment’s menu', task, 'Looks good', press(/^Actions for the comment/)],
  ['the keys', list, 'Write', (page) => page.keyboard.press('?')],
  ['what can be created', () => '/my-tasks', 'Today', press('Create')],
  ['a new task', list, 'Write', press('Create'), choose('Task')],
  ['a new project', () => '/my-tasks', 'Today', press('Create'), choose('Project')],
  ['a new portfolio', () => '/my-tasks', 'Today', press('Create'), choose('Portfolio')],
  ['a new team', () => '/my-tasks', 'Today', press('Create'), choose('Team')],
  ['an invitation', () => '/my-tasks', 'Today', press('Create'), choose('Invite people')],
  ['the account', () => '/my-tasks', 'Today', press(/^Account of/)],
  ['a section’s menu', list, 'Write', press('Actions for section To do')],
  ['a project’s menu', list, 'Write', press('Project actions')],
  ['a project’s settings', list, 'Write', press('Project actions'), choose('Project settings')],
  ['a project’s members', list, 'Write', press('Project actions'), choose('Members')],
  ['an import', () => '/import', 'Choose file'],
  ['a team', () => `/team/${team}`, 'Add member'],
  ['the workload', () => '/workload', 'Ana Kowalska'],
  ['a timesheet', () => '/timesheet', 'Add a task'],
  ['the working hours', () => '/settings/hours', 'Out of office'],
  ['how work is planned', () => '/settings/planning', 'Public holidays'],
  ['the profile', () => '/settings/profile', 'How others see you'],
  ['the appearance', () => '/settings/appearance', 'Density'],
  ['the notifications', () => '/settings/notifications', 'Somebody mentions me'],
  ['the custom fields', () => '/settings/fields', 'Custom fields'],
  ['the audit log', () => '/settings/audit', 'Nobody can change it'],
  ['the roles', () => '/settings/roles', 'Field staff'],
  ['a role', () => '/settings/roles', 'Field staff', press('Field staff')],
  ['the agents', () => '/settings/agents', 'Release notes writer'],
  ['import and export', () => '/settings/data', 'Import a CSV file'],
  ['the people', () => '/people', 'Ana Kowalska'],
  ['a search', () => '/search?completed.is=false&text=write', 'Incomplete'],
  ['a field to search by', () => '/search?text=write', 'Write', press('Add filter')],
  ['the password', () => '/settings/password', 'Change password'],
  ['the sessions', () => '/settings/sessions', 'This device'],
  ['the tokens', () => '/settings/tokens', 'Create token'],
  ['a new token', () => '/settings/tokens', 'Demo', press('Create token')],
  ['the apps', () => '/settings/apps', 'Release calendar'],
  ['a new app', () => '/settings/apps', 'Release calendar', press('Create app')],
  ['an app', () => '/settings/apps', 'Release calendar', press('Edit Release calendar')],
  ['the workspace', () => '/settings/workspace', 'Everyone in the workspace'],
  ['the members', () => '/settings/members', 'Ana Kowalska'],
  ['the teams', () => '/settings/teams', 'Create team'],
  ['an address of nothing', () => '/nowhere', 'Nothing is here'],
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [name, path, shown, ...steps] of screens) {
  test(`${name}: no violation`, async ({ page }) => {
    await signIn(page);
    await page.goto(path());
    await page.getByRole('main').getByText(shown).first().waitFor();
    for (const step of steps) await step(page);
    await expectNone(page);
  });
}

test('the sidebar: no violation', async ({ page }) => {
  const sidebar = { within: 'nav' };
  await signIn(page);
  await page.goto('/my-tasks');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'For all' })
    .first()
    .waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The theme follows a moment later.
    await expect.poll(() => violationsOf(page, sidebar)).toEqual([]);
  }
  await page.setViewportSize(phone);
  await page.getByRole('button', { name: 'Open sidebar' }).click();
  expect(await violationsOf(page, sidebar)).toEqual([]);
});

for (const [name, path, shown] of [
  ['the sign-in', '/sign-in', 'Sign in to Cairn'],
  ['a forgotten password', '/forgot-password', 'Set a new password'],
  ['a new password', '/reset/abc', 'Choose a new password'],
  ['a dead invitation', '/invite/abc', 'This invitation no longer works'],
] as const) {
  test(`${name}: no violation`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole('heading', { name: shown }).waitFor();
    await expectNone(page);
  });
}

test('an import being looked at, and its report: no violation', async ({ page }) => {
  await signIn(page);
  await page.goto('/import');
  const buffer = Buffer.from('Title,Who,When\nWrite,ana@example.com,3/4/2027\nPrint,nobody@example.com,\n');
  await page.getByLabel('CSV file').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('combobox', { name: 'Title becomes' }).selectOption('Task name');
  await page.getByRole('combobox', { name: 'Who becomes' }).selectOption("Assignee's e-mail");
  await page.getByRole('definition').filter({ hasText: 'nobody@example.com' }).waitFor();
  await expectNone(page);
  await page.getByRole('button', { name: 'Import 2 tasks' }).click();
  await page.getByRole('heading', { name: 'plan.csv was imported' }).waitFor();
  await expectNone(page);
});
