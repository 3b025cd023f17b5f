import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { sticksOut } from './support/fits';
import { day } from './support/planned';
import { aPortfolio } from './support/portfolio';
import { cell, grid, list } from './support/portfolioList';
import { aProject, caller } from './support/project';
import { signIn } from './support/signIn';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a status is read and written where it stands', async ({ page, request }) => {
  const project = await aProject(request, `Mill ${Date.now()}`, { Work: ['Grind'] });
  const portfolio = await aPortfolio(request, `Mills ${Date.now()}`, [project.gid]);
  await signIn(page);
  await page.goto(list(portfolio));
  await cell(page, project.name, /^Status/).click();
  const dialog = page.getByRole('dialog', { name: project.name });
  await dialog.getByRole('button', { name: 'Write an update' }).click();
  await dialog.getByText('At risk').click();
  await dialog.getByRole('textbox', { name: 'What happened' }).click();
  await page.keyboard.type('The wind is still.');
  await dialog.getByRole('button', { name: 'Post' }).click();
  await expect(dialog.getByRole('list', { name: 'Status updates' })).toContainText('The wind is still.');
  await page.keyboard.press('Escape');
  await expect(cell(page, project.name, 'Status: At risk')).toBeVisible();
  await expect(grid(page).getByRole('row').last()).toContainText('At risk: 1');

  await page.getByRole('tab', { name: 'Dashboard' }).click();
  await expect(page.getByRole('article', { name: 'Needs attention' })).toContainText(project.name);
  await expect(page.getByRole('table', { name: 'Figures of How they stand' })).toContainText('At risk');
  await page.getByRole('textbox', { name: 'As of' }).fill(day(-1));
  await expect(page.getByText('of what is in the portfolio now')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Projects and portfolios' }).getByRole('row')).toHaveCount(1);
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(page.getByRole('article', { name: 'Needs attention' })).toContainText(project.name);
  await page.getByRole('tab', { name: 'Overview' }).click();
  await page.getByRole('button', { name: 'Write an update' }).click();
  await page.getByRole('textbox', { name: 'What happened' }).click();
  await page.keyboard.type('All mills wait for wind.');
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(page.getByRole('list', { name: 'Status updates' })).toContainText('All mills wait');
  await expect(page.getByRole('complementary').getByText('On track')).toBeVisible();
});

test('the timeline shows bars and milestones, and moves them', async ({ page, request }) => {
  const call = caller(request);
  const project = await aProject(request, `Fair ${Date.now()}`, { Plan: ['Open the gates'] });
  await call('PUT', `/projects/${project.gid}`, { start_on: day(-10), due_on: day(20) });
  await call('PUT', `/tasks/${project.tasks['Open the gates']}`, {
    resource_subtype: 'milestone',
    due_on: day(5),
  });
  const nested = await aPortfolio(request, 'All fairs', [project.gid]);
  const portfolio = await aPortfolio(request, 'Years', [nested]);
  const dates = () =>
    call<{ start_on: string; due_on: string }>('GET', `/projects/${project.gid}?opt_fields=start_on,due_on`);
  await signIn(page);
  await page.goto(`/portfolio/${portfolio}/timeline`);
  const bar = page.getByRole('button', { name: new RegExp(`^${project.name}, `) });
  await expect(page.getByRole('link', { name: /^Open the gates/ })).toBeVisible();
  await bar.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(dates).toMatchObject({ start_on: day(-9), due_on: day(21) });
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(dates).toMatchObject({ start_on: day(-9), due_on: day(20) });

  const box = await bar.boundingBox();
  if (!box) throw new Error('No bar');
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.mouse.down();
  // The months have six pixels a day.
  await page.mouse.move(box.x + 70, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(dates).toMatchObject({ start_on: day(-4), due_on: day(25) });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(dates).toMatchObject({ start_on: day(-9), due_on: day(20) });
  await page.getByRole('combobox', { name: 'Zoom' }).selectOption('Years');
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Fold All fairs' }).click();
  await expect(bar).toBeHidden();
});

test('the timeline shows which projects wait for others, and leads to what waits', async ({
  page,
  request,
}) => {
  const call = caller(request);
  const stamp = Date.now();
  const mill = await aProject(request, `Mill ${stamp}`, { Plan: ['Make paper'] });
  const press = await aProject(request, `Press ${stamp}`, { Plan: ['Print'] });
  for (const { gid } of [mill, press]) {
    await call('PUT', `/projects/${gid}`, { start_on: day(-5), due_on: day(20) });
  }
  await call('PUT', `/tasks/${mill.tasks['Make paper']}`, { due_on: day(4) });
  await call('PUT', `/tasks/${press.tasks.Print}`, { start_on: day(6), due_on: day(8) });
  await call('POST', `/tasks/${press.tasks.Print}/addDependencies`, {
    dependencies: [mill.tasks['Make paper']],
  });
  const portfolio = await aPortfolio(request, 'Books', [mill.gid, press.gid]);
  await signIn(page);
  await page.goto(`/portfolio/${portfolio}/timeline`);
  const line = page.getByRole('link', { name: `1 task of ${press.name} waits for ${mill.name}` });
  await expect(line).toBeVisible();
  await call('PUT', `/tasks/${mill.tasks['Make paper']}`, { due_on: day(7) });
  await expect(line).toHaveAccessibleName(/1 begins before that ends$/);
  await page.getByRole('button', { name: new RegExp(`^${press.name}, `) }).focus();
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Task details' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Task name' })).toHaveValue('Print');
});

const views: Record<string, (page: Page) => Locator> = {
  list: (page) => grid(page).getByRole('meter'),
  overview: (page) => page.getByRole('button', { name: 'Write an update' }),
  timeline: (page) => page.getByRole('rowheader'),
  dashboard: (page) => page.getByRole('article', { name: 'How they stand' }),
};

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  for (const [view, shown] of Object.entries(views)) {
    test(`${view} at ${width} px: no violation in both themes, and nothing sticks out`, async ({
      page,
      request,
    }) => {
      const call = caller(request);
      const project = await aProject(request, 'A project with a name that has to be cut', { Work: ['One'] });
      const dates = { start_on: day(-20), due_on: day(20) };
      await call('PUT', `/projects/${project.gid}`, { ...dates, color: 'dark-blue' });
      await call('POST', '/status_updates', { parent: project.gid, status_type: 'at_risk', text: 'Hm' });
      const nested = await aPortfolio(request, 'Nested');
      const portfolio = await aPortfolio(request, 'For all eyes', [project.gid, nested]);
      await page.setViewportSize({ width, height });
      await signIn(page);
      await page.goto(`/portfolio/${portfolio}/${view}`);
      await shown(page).first().waitFor();
      expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = { without: 'nav ul', rules: ['color-contrast'] };
      await expect.poll(() => violationsOf(page, dark)).toEqual([]);
      expect(await sticksOut(page)).toEqual([]);
    });
  }
}

test('the figures of a portfolio lead to what they count', async ({ page, request }) => {
  const stamp = Date.now();
  const [calm, torn] = await Promise.all([
    aProject(request, `Calm ${stamp}`, { Plan: ['Sail'] }),
    aProject(request, `Torn ${stamp}`, { Plan: ['Sew'] }),
  ]);
  await caller(request)('POST', '/status_updates', {
    parent: torn.gid,
    status_type: 'off_track',
    title: 'A hole',
    text: 'It is large.',
  });
  const portfolio = await aPortfolio(request, 'Sails', [calm.gid, torn.gid]);
  await signIn(page);
  await page.goto(`/portfolio/${portfolio}/dashboard`);
  await page.getByRole('link', { name: /^Off track: 1/ }).click();
  await expect(cell(page, torn.name, 'Status: Off track')).toBeVisible();
  await expect(grid(page).getByRole('row', { name: calm.name })).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('off_track');
  await page.goBack();
  await page.getByRole('link', { name: new RegExp(`^${calm.name}.*1`) }).click();
  await expect(page).toHaveURL(new RegExp(`/project/${calm.gid}`));
});
