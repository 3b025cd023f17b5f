import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeEach(async ({ request, page }) => {
  project = await aProject(request, 'Fair', { 'To do': ['Book'] });
  await signIn(page, demo);
  await page.goto(`/project/${project.gid}/list`);
  await page.getByRole('tab', { name: 'Overview' }).click();
});

test('a status update says how the project is doing; it can be taken back', async ({ page, request }) => {
  await page.getByRole('button', { name: 'Write an update' }).click();
  await page.getByRole('group', { name: 'Status' }).getByText('At risk').click();
  await page.getByRole('textbox', { name: 'Title' }).fill('The hall is full');
  await page.getByRole('textbox', { name: 'What happened' }).fill('We look for another one.');
  await page.getByRole('button', { name: 'Post' }).click();
  const update = page.getByRole('listitem').filter({ hasText: 'The hall is full' });
  await expect(update.getByText('At risk')).toBeVisible();
  await expect(update.getByText('We look for another one.')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.reload();
  await expect(update).toBeVisible();

  // Written elsewhere, it comes by itself.
  await caller(request)('POST', '/status_updates', {
    parent: project.gid,
    status_type: 'on_track',
    title: 'Found one',
    text: 'Hall 7.',
  });
  await expect(page.getByRole('listitem').filter({ hasText: 'Found one' })).toBeVisible();

  await update.getByRole('button', { name: 'Delete The hall is full' }).click();
  await expect(update).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(update).toBeVisible();
});

test('the description is written in place', async ({ page }) => {
  await page.getByRole('button', { name: 'Edit description' }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill('Our stand at the spring fair.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Edit description' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('Our stand at the spring fair.')).toBeVisible();
});

test('milestones are added, ticked off and opened on the overview; late ones say so', async ({
  page,
  request,
}) => {
  await page.getByRole('button', { name: 'Add milestone' }).click();
  const name = page.getByRole('textbox', { name: 'Name of the milestone' });
  await name.fill('Stand is built');
  await page.getByRole('button', { name: 'Due date' }).click();
  await page.getByRole('dialog', { name: 'Due date' }).getByRole('textbox').fill('24 Dec 2031');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const list = page.getByRole('list', { name: 'Milestones' });
  const built = list.getByRole('listitem', { name: 'Stand is built' });
  await expect(built).toContainText('24 Dec');
  await expect(name).toHaveValue('');
  await name.press('Escape');

  // Made elsewhere, it comes by itself.
  await caller(request)('POST', '/tasks', {
    name: 'Hall is booked',
    projects: [project.gid],
    resource_subtype: 'milestone',
    due_on: '2026-01-05',
  });
  const booked = list.getByRole('listitem', { name: 'Hall is booked' });
  await expect(booked).toContainText('Late');
  await expect(list.getByRole('listitem')).toHaveText([/Hall is booked/, /Stand is built/]);
  expect(await violationsOf(page)).toEqual([]);
  await booked.getByRole('button', { name: /complete/i }).click();
  await expect(booked).not.toContainText('Late');
  await built.getByRole('button', { name: 'Stand is built', exact: true }).click();
  const pane = page.getByRole('region', { name: 'Task details' });
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Stand is built');
  await expect(page).toHaveURL(/overview\/task/);
  await page.reload();
  await expect(pane).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(2);
});

test('who does what is written beside the names', async ({ page }) => {
  const members = page.getByRole('list', { name: 'Members' });
  await members.getByRole('button', { name: 'Add a role: Ana Kowalska' }).click();
  await members.getByRole('textbox', { name: 'Role of Ana Kowalska' }).fill('Design lead');
  await page.keyboard.press('Enter');
  const role = members.getByRole('button', { name: 'Role of Ana Kowalska: Design lead' });
  await expect(role).toBeFocused();
  await page.reload();
  await role.click();
  await members.getByRole('textbox', { name: 'Role of Ana Kowalska' }).fill('Nothing');
  await page.keyboard.press('Escape');
  await expect(role).toBeVisible();
});

test('links and files of the project are at hand', async ({ page }) => {
  await page.getByRole('button', { name: 'Add a link' }).click();
  await page.getByRole('textbox', { name: 'Address' }).fill('not an address');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Not an address')).toBeVisible();
  await page.getByRole('textbox', { name: 'Address' }).fill('example.com/hall');
  await page.getByRole('textbox', { name: 'Name (optional)' }).fill('Plan of the hall');
  await page.keyboard.press('Enter');
  const resources = page.getByRole('list', { name: 'Key resources' });
  await expect(resources.getByRole('link', { name: 'Plan of the hall', exact: true })).toHaveAttribute(
    'href',
    'https://example.com/hall',
  );
  await page.locator('input[type=file]').setInputFiles({
    name: 'budget.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('1,200'),
  });
  await expect(resources.getByRole('link', { name: 'Download budget.txt' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await resources.getByRole('button', { name: 'Remove Plan of the hall' }).click();
  await expect(resources).not.toContainText('Plan of the hall');
});
