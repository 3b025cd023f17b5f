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
