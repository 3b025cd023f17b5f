import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { aGoal } from './support/goal';
import { caller } from './support/project';
import { signIn } from './support/signIn';

test('how a goal came where it is stands beside what was expected', async ({ page, request }) => {
  const call = caller(request);
  const goal = await aGoal(request, `Water less ${Date.now()}`);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
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
  const updates = page.getByRole('list', { name: 'Status updates' });
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
