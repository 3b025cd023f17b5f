import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { aGoal } from './support/goal';
import { aPerson } from './support/person';
import { day } from './support/planned';
import { caller } from './support/project';
import { signIn } from './support/signIn';

test('how a goal came where it is stands beside what was expected', async ({ page, request }) => {
  const call = caller(request);
  const goal = await aGoal(request, `Water less ${Date.now()}`);
  await call('PUT', `/goals/${goal}`, { start_on: day(-10), due_on: day(30) });
  await signIn(page);
  await page.goto(`/goal/${goal}`);
  const table = page.getByRole('table', { name: 'Figures of How it came here' });
  await expect(table.getByRole('columnheader')).toHaveText(['Day', 'Reached', 'Expected']);
  await call('POST', `/goals/${goal}/setMetricCurrentValue`, { current_number_value: 0.4 });
  await expect(table.getByRole('row').last()).toContainText('40%');
  await expect(table.getByRole('row').last()).toContainText('25%');
  expect(await violationsOf(page)).toEqual([]);
});

test('what was told of a goal stands on its course, with how sure people were', async ({ page, request }) => {
  const call = caller(request);
  const goal = await aGoal(request, `Mend ${Date.now()}`);
  await call('POST', `/goals/${goal}/setMetricCurrentValue`, { current_number_value: 0.4 });
  for (const [status_type, title, confidence] of [
    ['on_track', 'All is well', 8],
    ['at_risk', 'A leak', 4],
  ])
    await call('POST', '/status_updates', {
      parent: goal,
      status_type,
      title,
      confidence,
      text: 'So it is.',
    });
  await signIn(page);
  await page.goto(`/goal/${goal}`);
  const marks = page.getByRole('list', { name: 'What status updates said' }).getByRole('button');
  await expect(marks).toHaveCount(2);
  await expect(marks.first()).toHaveAccessibleName(/On track, Confidence 8 of 10, All is well$/);
  const sure = page.getByRole('region', { name: 'Confidence over time' }).getByRole('row');
  await expect(sure.nth(1)).toContainText('8');
  await expect(sure.nth(2)).toContainText('4');
  expect(await violationsOf(page)).toEqual([]);
  await marks.nth(1).press('Enter');
  const updates = page.getByRole('list', { name: 'Status updates' });
  await expect(updates.getByRole('listitem').filter({ hasText: 'A leak' })).toBeFocused();
});

test('a goal is closed with a score, taken back, closed again and reopened', async ({ page, request }) => {
  const call = caller(request);
  const goal = await aGoal(request, `Mulch ${Date.now()}`);
  await call('POST', `/goals/${goal}/setMetricCurrentValue`, { current_number_value: 0.6 });
  await signIn(page);
  await page.goto(`/goal/${goal}`);
  const about = page.getByRole('region', { name: 'About' });

  await page.getByRole('button', { name: 'Write an update' }).click();
  await page.getByRole('radio', { name: '7', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'What happened' }).click();
  await page.keyboard.type('Two beds are done.');
  await page.getByRole('button', { name: 'Post' }).click();
  const updates = page.getByRole('list', { name: 'Status updates', exact: true });
  await expect(updates.getByRole('listitem').first()).toContainText('Confidence 7 of 10');
  await expect(about).toContainText('7 of 10');

  await page.getByRole('button', { name: 'Close goal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Close goal' });
  await dialog.getByText('Partly achieved').click();
  await expect(dialog.getByRole('textbox', { name: 'Score' })).toHaveValue('60%');
  await dialog.getByRole('textbox', { name: 'Score' }).fill('70');
  await dialog.getByRole('textbox', { name: 'What happened' }).click();
  await page.keyboard.type('The last bed waits for spring.');
  expect(await violationsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Post' }).click();
  await expect(about.getByText('Partly achieved 70%')).toBeVisible();
  await expect(updates.getByRole('listitem').first()).toContainText('Score 70%');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(about.getByText('On track')).toBeVisible();
  await expect(updates.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(about.getByText('Partly achieved 70%')).toBeVisible();

  await page.getByRole('button', { name: 'Reopen' }).click();
  await page.getByText('At risk').click();
  await page.getByRole('textbox', { name: 'What happened' }).click();
  await page.keyboard.type('Spring has come.');
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(about.getByText('At risk')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Close goal' })).toBeVisible();
});

test('a goal says how often it is to be told of, and its owner hears of it', async ({ page, request }) => {
  const name = `Rake ${Date.now()}`;
  const ben = await aPerson('Ben Rhythm');
  const call = caller(request);
  const goal = await aGoal(request, name);
  const people = await call<{ gid: string; email: string }[]>(
    'GET',
    `/workspaces/${demo.workspace_gid}/users?opt_fields=email`,
  );
  const owner = people.find(({ email }) => email === ben.email)?.gid;
  await call('PUT', `/goals/${goal}`, { owner });
  await signIn(page, ben);
  await page.goto('/inbox');
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Remind of updates' }).click();
  const form = page.getByRole('dialog', { name: 'Remind of updates' });
  await form.getByRole('combobox', { name: 'How often' }).click();
  await page.getByRole('option', { name: 'Every two weeks' }).click();
  await form.getByRole('combobox', { name: 'On' }).click();
  await page.getByRole('option', { name: 'Thursday' }).click();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const asked = page.getByRole('button', { name: 'Asked for every two weeks: Thursday' });
  await expect(asked).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: 'Asked for every two weeks: Monday' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Asked for every two weeks: Monday' })).toBeVisible();
});

test('a goal is for a month, and is found by it', async ({ page, request }) => {
  const name = `Prune ${Date.now()}`;
  const goal = await aGoal(request, name);
  const month = new Date().toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });
  await signIn(page);
  await page.goto(`/goal/${goal}`);
  await page.getByRole('button', { name: 'Period: No period' }).click();
  await page.getByRole('combobox', { name: 'Period' }).fill(month);
  await page.getByRole('option', { name: month }).click();
  await expect(page.getByRole('button', { name: `Period: ${month}` })).toBeVisible();
  await page.goto('/goals');
  await page.getByRole('button', { name: 'All periods' }).click();
  await page.getByRole('combobox', { name: 'Period' }).fill(month);
  await page.getByRole('option', { name: month }).click();
  await expect(page.getByRole('row', { name })).toBeVisible();
});

test('the years of the company begin in another month, and in the one before again', async ({
  page,
  request,
}) => {
  const call = caller(request);
  const starts = async () => {
    const periods = await call<{ period: string; start_on: string }[]>(
      'GET',
      `/time_periods?workspace=${demo.workspace_gid}&opt_fields=period,start_on`,
    );
    return [...new Set(periods.filter(({ period }) => period === 'Q1').map((one) => one.start_on.slice(5)))];
  };
  await signIn(page);
  await page.goto('/settings/workspace');
  await page.getByRole('combobox', { name: 'The year begins in' }).click();
  await page.getByRole('option', { name: 'April' }).click();
  await expect.poll(starts).toEqual(['04-01']);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(starts).toEqual(['01-01']);
  await expect(page.getByRole('combobox', { name: 'The year begins in' })).toHaveValue('January');
});

test('goals are shown as they stood on a past day, without those that came since', async ({
  page,
  request,
}) => {
  const name = `Sprout ${Date.now()}`;
  await caller(request)('POST', '/goals', { name, workspace: demo.workspace_gid });
  await signIn(page);
  await page.goto('/goals');
  const rows = page.getByRole('treegrid', { name: 'Goals' }).getByRole('row');
  await expect(rows.filter({ hasText: name })).toBeVisible();
  await page.getByRole('textbox', { name: 'As of' }).fill(day(-1));
  await expect(page.getByRole('status').filter({ hasText: 'As goals stood at the end of' })).toBeVisible();
  await expect(rows.filter({ hasText: name })).toHaveCount(0);
  await expect(rows.nth(1).getByRole('meter')).toBeVisible();
  await expect(rows.nth(1).getByRole('button', { name: /^Owner/ })).toBeDisabled();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await violationsOf(page), scheme).toEqual([]);
  }
  // What is typed is on the way to another day until it is said to be that.
  const here = page.url();
  await page.getByRole('textbox', { name: 'As of' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(here);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(here);
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(rows.filter({ hasText: name })).toBeVisible();
});
