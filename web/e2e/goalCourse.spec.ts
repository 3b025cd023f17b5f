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
