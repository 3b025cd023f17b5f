import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { aPerson } from './support/person';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

/** What a project shows to people who may look at it, or comment, and not change it. */
let project: Project;

test.beforeEach(async ({ request }) => {
  const call = caller(request);
  project = await aProject(request, 'Vault', { 'To do': ['Count', 'Weigh'], Done: ['Lock'] });
  await call('PUT', `/projects/${project.gid}`, { privacy_setting: 'private' });
  await call('PUT', `/tasks/${project.tasks.Count}`, { start_on: '2026-11-24', due_on: '2026-11-27' });
  await call('POST', `/projects/${project.gid}/messages`, { title: 'Keys', text: 'Who has them?' });
  await call('POST', '/status_updates', { parent: project.gid, status_type: 'on_track', text: 'Fine' });
});

async function enters(page: Page, level: 'viewer' | 'commenter', call: ReturnType<typeof caller>) {
  const person = await aPerson(level === 'viewer' ? 'Vic Views' : 'Cleo Comments');
  const people = await call<{ gid: string; email: string }[]>(
    'GET',
    `/workspaces/${demo.workspace_gid}/users?opt_fields=email`,
  );
  const member = people.find(({ email }) => email === person.email)?.gid;
  await call('POST', '/memberships', { parent: project.gid, member, access_level: level });
  // Whatever the server refuses would be a control that should not have been there.
  page.on('response', (answer) => expect(answer.status(), answer.url()).not.toBe(403));
  await signIn(page, person);
  return member;
}

const open = async (page: Page, tab: string) => {
  await page.goto(`/project/${project.gid}/${tab.toLowerCase()}`);
  await expect(page.getByRole('tab', { name: tab, exact: true })).toHaveAttribute('aria-selected', 'true');
};
const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name });

test('a viewer finds nothing to change', async ({ page, request }) => {
  await enters(page, 'viewer', caller(request));
  await open(page, 'Overview');
  await expect(page.getByText('Fine')).toBeVisible();
  for (const name of ['Edit description', 'Write an update', 'Add milestone', 'Add a link', /Add a role/])
    await expect(button(page, name)).toHaveCount(0);

  await open(page, 'List');
  const row = page.getByRole('row', { name: 'Count' });
  await expect(row.getByRole('button', { name: 'Mark complete' })).toBeDisabled();
  for (const name of ['Add section', /Add task/, /Add field/])
    await expect(button(page, name)).toHaveCount(0);
  await row.getByRole('gridcell', { name: 'Count' }).focus();
  await page.keyboard.type('x');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(page.getByRole('toolbar')).toContainText('1');
  await expect(page.getByRole('toolbar').getByRole('button', { name: 'Delete' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await row.getByRole('gridcell', { name: /^Due date/ }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(row).toBeVisible();
  await page.getByRole('button', { name: 'Project actions' }).click();
  await expect(page.getByRole('menuitem', { name: 'Members' })).toBeVisible();
  for (const name of ['Project settings', 'Archive', 'Delete project'])
    await expect(page.getByRole('menuitem', { name })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await open(page, 'Board');
  await expect(page.getByRole('list', { name: 'To do' })).toContainText('Count');
  for (const name of [/Add task/, 'Add section']) await expect(button(page, name)).toHaveCount(0);

  await open(page, 'Timeline');
  const bar = page.getByRole('button', { name: /^Count/ }).last();
  await bar.focus();
  const before = await bar.getAttribute('aria-label');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(bar).toHaveAttribute('aria-label', before ?? '');
  await expect(page.locator('[data-part]')).toHaveCount(0);
  await button(page, 'Baseline').click();
  await expect(page.getByRole('dialog', { name: 'Baselines' }).getByRole('textbox')).toHaveCount(0);

  await open(page, 'Dashboard');
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(button(page, 'Add chart')).toHaveCount(0);
  await page.getByRole('article').first().getByRole('button').first().click();
  await expect(page.getByRole('menuitem', { name: /table/i })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Edit' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await open(page, 'Workflow');
  await expect(page.getByRole('listitem', { name: 'To do' })).toBeVisible();
  for (const name of ['Add section', /actions/i, /template/i])
    await expect(button(page, name)).toHaveCount(0);

  await open(page, 'Messages');
  await expect(page.getByText('Who has them?')).toBeVisible();
  for (const name of ['Reply', /Write/, /actions/i]) await expect(button(page, name)).toHaveCount(0);

  await open(page, 'Files');
  await expect(page.getByText('Files of the project')).toBeVisible();
  await expect(button(page, 'Add files')).toHaveCount(0);
});

test('the details of a task are there to be read', async ({ page, request }) => {
  const call = caller(request);
  await call('POST', `/tasks/${project.tasks.Count}/subtasks`, { name: 'Coins' });
  await enters(page, 'viewer', call);
  await page.goto(`/project/${project.gid}/list/task/${project.tasks.Count}`);
  const pane = page.getByRole('region', { name: 'Task details' });
  await expect(pane.getByRole('textbox', { name: 'Task name' })).not.toBeEditable();
  await expect(pane.getByRole('button', { name: 'Mark complete', exact: true })).toBeDisabled();
  await expect(pane.getByRole('button', { name: /^Due date/ })).toBeDisabled();
  for (const name of ['Add subtask', 'Attach a file', 'Comment'])
    await expect(pane.getByRole('button', { name, exact: true })).toHaveCount(0);
  await page.keyboard.press('m');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(pane.getByRole('button', { name: /^Assignee: No assignee/ })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await pane.getByRole('button', { name: 'Coins', exact: true }).click();
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Coins');
});

test('a task on a page of its own knows what its reader may do', async ({ page, request }) => {
  const call = caller(request);
  await call('POST', `/tasks/${project.tasks.Weigh}/time_tracking_entries`, { duration_minutes: 5 });
  await enters(page, 'commenter', call);
  await page.goto(`/task/${project.tasks.Weigh}`);
  const pane = page.getByRole('region', { name: 'Task details' });
  await expect(pane.getByRole('textbox', { name: 'Task name' })).not.toBeEditable();
  await expect(pane.getByRole('button', { name: 'Attach a file' })).toBeVisible();
  await expect(pane.getByRole('list', { name: 'Time entries' })).toBeVisible();
  for (const name of ['Add subtask', 'Add time', 'Start timer'])
    await expect(pane.getByRole('button', { name, exact: true })).toHaveCount(0);
});

test('a commenter writes messages, and changes what is assigned to them', async ({ page, request }) => {
  const call = caller(request);
  const me = await enters(page, 'commenter', call);
  await call('PUT', `/tasks/${project.tasks.Count}`, { assignee: me });
  await open(page, 'Messages');
  await button(page, 'Reply').click();
  await page.getByRole('textbox', { name: 'Reply' }).fill('I do');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('list', { name: 'Replies' })).toContainText('I do');

  await open(page, 'List');
  const other = page.getByRole('row', { name: 'Weigh' });
  await expect(other.getByRole('button', { name: 'Mark complete' })).toBeDisabled();
  const own = page.getByRole('row', { name: 'Count' });
  await own.getByRole('button', { name: 'Mark complete' }).click();
  await expect(own.getByRole('button', { name: 'Mark incomplete' })).toBeVisible();
});
