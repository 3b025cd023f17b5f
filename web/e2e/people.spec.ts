import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo, member } from './support/demo';
import { aPerson } from './support/person';
import { aPlan } from './support/planned';
import { caller } from './support/project';
import { signIn } from './support/signIn';

type User = { gid: string; name: string };

test('somebody is found among all, with what they have to do by project', async ({ page, request }) => {
  const call = caller(request);
  const { name, email } = member();
  const plan = await aPlan(request, `Garden ${Date.now()}`, { 'Dig the bed': { due: 0 }, Sow: { due: 40 } });
  for (const task of Object.values(plan.tasks)) await call('PUT', `/tasks/${task}`, { assignee: email });
  await signIn(page);
  await page.goto('/people');
  const people = page.getByRole('list', { name: 'People', exact: true });
  await expect(people.getByRole('listitem').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Find by name or e-mail' }).fill(email);
  await expect(people.getByRole('listitem')).toHaveCount(1);
  expect(await violationsOf(page)).toEqual([]);
  await people.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Late and this week' })).toContainText('Dig the bed');
  const work = page.getByRole('list', { name: plan.name });
  await expect(work).toContainText('Sow');

  await work.getByRole('button', { name: 'Sow', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Task name' })).toHaveValue('Sow');
  await page.getByRole('button', { name: 'Close details' }).click();
  await call('PUT', `/tasks/${plan.tasks.Sow}`, { assignee: null });
  await expect(work).not.toContainText('Sow');
});

test('of a stranger nothing is shared, in both themes and on a phone', async ({ page, request }) => {
  const nora = await aPerson('Nora Nobody');
  const [found] = await caller(request)<User[]>(
    'GET',
    `/workspaces/${demo.workspace_gid}/typeahead?resource_type=user&query=${encodeURIComponent(nora.email)}`,
  );
  await signIn(page);
  await page.goto(`/people/${found?.gid}`);
  await expect(page.getByText('Nothing of what Nora Nobody has to do is shared with you.')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(() => violationsOf(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await violationsOf(page)).toEqual([]);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(tooWide).toBe(false);
});
