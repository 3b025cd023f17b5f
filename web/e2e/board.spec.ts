import { expect, test } from '@playwright/test';
import { drag } from './support/drag';
import { aProject, namesIn, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'A board', { 'To do': ['Write', 'Print'], Doing: ['Plan'], Done: [] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/board`);
  await expect(page.getByRole('button', { name: 'Write' })).toBeVisible();
});

test('columns are lists named by their section', async ({ page }) => {
  await expect(page.getByRole('list', { name: 'To do' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('list', { name: 'Doing' }).getByRole('listitem')).toHaveCount(1);
});

test('a card is dragged to another column', async ({ page, request }) => {
  const doing = page.getByRole('list', { name: 'Doing' });
  await drag(page, page.getByRole('button', { name: 'Write' }), doing.getByRole('listitem').first(), 0.9);
  await expect(doing.getByRole('button', { name: 'Write' })).toBeVisible();
  await expect.poll(() => namesIn(request, project.sections.Doing ?? '')).toEqual(['Plan', 'Write']);
});

test('a card is carried by keyboard', async ({ page, request }) => {
  await page.getByRole('button', { name: 'Write' }).focus();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: 'Write moved to Doing' })).toBeAttached();
  await expect(page.getByRole('button', { name: 'Write' })).toBeFocused();
  await expect.poll(() => namesIn(request, project.sections.Doing ?? '')).toEqual(['Write', 'Plan']);
});

test('cards and sections are added in place', async ({ page, request }) => {
  await page.getByRole('button', { name: 'Add task to Done' }).click();
  await page.keyboard.type('Celebrate');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(
    page.getByRole('list', { name: 'Done' }).getByRole('button', { name: 'Celebrate' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Add section' }).click();
  await page.keyboard.type('Archive');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Archive' })).toBeVisible();
  await expect.poll(() => namesIn(request, project.sections.Done ?? '')).toEqual(['Celebrate']);
});
