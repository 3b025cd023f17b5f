import { expect, type Locator, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let time: Locator;
const task = () => project.tasks.Write ?? '';

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'What it took', { 'To do': ['Write'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${task()}`);
  time = page.getByRole('region', { name: 'Time tracked' });
});

test('time is entered in words with a category, and removed with a way back', async ({ page, request }) => {
  const name = `Proofs ${Date.now()}`;
  await caller(request)('POST', '/time_tracking_categories', { workspace: demo.workspace_gid, name });
  await page.reload();
  await time.getByRole('button', { name: 'Add time' }).press('Enter');
  await page.keyboard.type('1h 30m');
  await expect(time.getByText('1 hr 30 mins')).toBeVisible();
  await time.getByRole('combobox', { name: 'Category' }).selectOption(name);
  await time.getByRole('textbox', { name: 'What was done' }).fill('First pages');
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  await page.keyboard.press('Enter');
  const entry = time.getByRole('listitem');
  await expect(entry).toContainText(`1 hr 30 mins${name}First pages`);
  const kept = () =>
    caller(request)<{ actual_time_minutes: number | null }>(
      'GET',
      `/tasks/${task()}?opt_fields=actual_time_minutes`,
    );
  await expect.poll(kept).toMatchObject({ actual_time_minutes: 90 });
  await time.getByRole('button', { name: 'Remove 1 hr 30 mins' }).click();
  await expect(entry).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(entry).toBeVisible();
});

test('time is billable or not, when it is entered and later', async ({ request }) => {
  await time.getByRole('button', { name: 'Add time' }).click();
  await time.getByRole('textbox', { name: 'Duration' }).fill('45');
  await time.getByRole('checkbox', { name: 'Billable' }).check();
  await time.getByRole('button', { name: 'Enter' }).click();
  const billable = time.getByRole('button', { name: 'Billable: 45 mins' });
  await expect(billable).toHaveAttribute('aria-pressed', 'true');
  const statuses = async () => {
    const path = `/tasks/${task()}/time_tracking_entries?opt_fields=billable_status`;
    const entries = await caller(request)<{ billable_status: string }[]>('GET', path);
    return entries.map(({ billable_status }) => billable_status);
  };
  await expect.poll(statuses).toEqual(['billable']);
  await billable.click();
  await expect(billable).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(statuses).toEqual(['nonBillable']);
  // What comes next is as what came last.
  await time.getByRole('button', { name: 'Add time' }).click();
  await expect(time.getByRole('checkbox', { name: 'Billable' })).toBeChecked();
});

test('a timer runs on while the page is away, and what it measured is entered', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-11T09:00:00') });
  await page.reload();
  await time.getByRole('button', { name: 'Start timer' }).click();
  await page.clock.setSystemTime(new Date('2026-03-11T09:25:00'));
  await page.reload();
  await time.getByRole('button', { name: /Stop timer, running since 0?9:00/ }).click();
  await expect(time.getByRole('listitem')).toContainText('25 mins');
});

test('what a colleague enters shows at once', async ({ request }) => {
  await expect(time).toBeVisible();
  await caller(request)('POST', `/tasks/${task()}/time_tracking_entries`, { duration_minutes: 20 });
  await expect(time.getByRole('listitem')).toContainText('20 mins');
});

test('time is entered for another day, corrected later, and all of it taken back by keys', async ({
  page,
  request,
}) => {
  const entries = () =>
    caller(request)<{ duration_minutes: number; entered_on: string; description: string }[]>(
      'GET',
      `/tasks/${task()}/time_tracking_entries?opt_fields=duration_minutes,entered_on,description`,
    );
  await time.getByRole('button', { name: 'Add time' }).click();
  await page.keyboard.type('2h');
  await time.getByLabel('Day').fill('2026-03-09');
  await time.getByRole('button', { name: 'Enter' }).click();
  await expect.poll(entries).toMatchObject([{ duration_minutes: 120, entered_on: '2026-03-09' }]);

  await time.getByRole('button', { name: 'Change 2 hrs' }).press('Enter');
  const duration = time.getByRole('textbox', { name: 'Duration' });
  await expect(duration).toBeFocused();
  await duration.fill('1:15');
  await time.getByLabel('Day').fill('2026-03-10');
  await time.getByRole('textbox', { name: 'What was done' }).fill('Proofs');
  await page.keyboard.press('Enter');
  const changed = [{ duration_minutes: 75, entered_on: '2026-03-10', description: 'Proofs' }];
  await expect.poll(entries).toMatchObject(changed);
  await expect(time.getByRole('listitem')).toContainText('1 hr 15 mins');

  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(entries).toMatchObject([{ duration_minutes: 120, description: '' }]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(entries).toEqual([]);
  await expect(time.getByRole('listitem')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(entries).toMatchObject([{ duration_minutes: 120 }]);
});

test('a timer is seen on every page, and another one begins where one goes on', async ({ page, request }) => {
  const other = await aProject(request, 'What came between', { 'To do': ['Call'] });
  await page.clock.install({ time: new Date('2026-03-11T09:00:00') });
  await page.reload();
  await time.getByRole('button', { name: 'Start timer' }).click();
  await page.clock.setSystemTime(new Date('2026-03-11T09:25:25'));
  await page.goto('/goals');
  await expect(page.getByRole('button', { name: 'Timer running: 25 mins' })).toBeVisible();
  await page.goto(`/project/${other.gid}/list/task/${other.tasks.Call}`);
  await time.getByRole('button', { name: 'Start timer' }).click();
  const minutes = async (of: string | undefined) => {
    const path = `/tasks/${of}/time_tracking_entries?opt_fields=duration_minutes`;
    const entries = await caller(request)<{ duration_minutes: number }[]>('GET', path);
    return entries.map(({ duration_minutes }) => duration_minutes);
  };
  await expect.poll(() => minutes(task())).toEqual([25]);

  await page.clock.setSystemTime(new Date('2026-03-11T09:35:50'));
  await page.goto('/goals');
  await page.getByRole('button', { name: 'Timer running: 10 mins' }).click();
  await page.getByRole('menuitem', { name: 'Stop and enter the time' }).click();
  await expect(page.getByRole('button', { name: /^Timer running/ })).toBeHidden();
  await expect.poll(() => minutes(other.tasks.Call)).toEqual([10]);
});
