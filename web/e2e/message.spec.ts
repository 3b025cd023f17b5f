import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { member } from './support/demo';
import { aProject } from './support/project';
import { signIn } from './support/signIn';

test('two people of a project talk about it, and see it at once', async ({ page, browser, request }) => {
  const project = await aProject(request, `Trade fair ${Date.now()}`, { 'To do': ['Book a stand'] });
  const other = await browser.newPage();
  await signIn(other, member());
  await other.goto(`/project/${project.gid}/messages`);
  await expect(other.getByText('Talk about the project here')).toBeVisible();

  await signIn(page);
  await page.goto(`/project/${project.gid}/messages`);
  await page.getByRole('button', { name: 'Write a message' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Hall 7');
  await page.getByRole('textbox', { name: 'Message text' }).click();
  await page.keyboard.type('We have the corner.');
  await page.keyboard.press('ControlOrMeta+Enter');
  const thread = page.getByRole('article', { name: 'Hall 7' });
  await expect(thread).toContainText('We have the corner.');

  const seen = other.getByRole('article', { name: 'Hall 7' });
  await expect(seen).toContainText('We have the corner.');
  await seen.getByRole('button', { name: 'Reply' }).click();
  await other.getByRole('textbox', { name: 'Reply text' }).click();
  await other.keyboard.type('Near the coffee?');
  await other.getByRole('button', { name: 'Send' }).click();
  await expect(thread.getByRole('list', { name: 'Replies' })).toContainText('Near the coffee?');
  expect(await violationsOf(page)).toEqual([]);

  await thread.getByRole('button', { name: /^What to do with the message/ }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Hall 8');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('article', { name: 'Hall 8' })).toContainText('Near the coffee?');
  await other.close();
});

test('what has been deleted comes back with Undo', async ({ page, request }) => {
  const project = await aProject(request, `Fair talk ${Date.now()}`, { 'To do': [] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/messages`);
  await page.getByRole('button', { name: 'Write a message' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Oops');
  await page.getByRole('textbox', { name: 'Message text' }).click();
  await page.keyboard.type('Not for everybody');
  await page.getByRole('button', { name: 'Send' }).click();
  const message = page.getByRole('article', { name: 'Oops' });
  await message.getByRole('button', { name: /^What to do with the message/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(message).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(message).toBeVisible();
});
