import { expect, type Locator, type Page, test } from '@playwright/test';
import { member } from './support/demo';
import { aPerson } from './support/person';
import { aPlan, datesOf, day } from './support/planned';
import { caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
/** How far Monday of next week is. The page of a week shows all that these tests look at. */
const monday = (8 - new Date().getDay()) % 7 || 7;
const chip = (page: Page, name: string) =>
  page.getByRole('gridcell').getByRole('button', { name: new RegExp(`^${name},`) });
const inFull = (ahead: number) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' }).format(new Date(`${day(ahead)}T12:00`));
const cell = (page: Page, ahead: number) =>
  page.getByRole('gridcell', { name: new RegExp(`^${inFull(ahead)}`) });

test.beforeEach(async ({ page, request }) => {
  project = await aPlan(request, 'A calendar', {
    Write: { start: monday, due: monday + 1 },
    Print: { due: monday + 2, waitsFor: ['Write'] },
    Ship: { due: monday + 4, kind: 'milestone' },
    Celebrate: {},
  });
  await signIn(page);
  await page.goto(`/project/${project.gid}/calendar`);
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('combobox', { name: 'Show' }).selectOption('week');
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(chip(page, 'Write')).toBeVisible();
});

async function pull(page: Page, from: Locator, to: Locator, at: 'middle' | 'end' = 'middle') {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('Nothing to pull, or nowhere to');
  await page.mouse.move(at === 'end' ? start.x + start.width - 3 : start.x + 30, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 30, start.y + 4, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + 40, { steps: 4 });
  await page.mouse.up();
}

test('tasks lie on their days and say so', async ({ page }) => {
  await expect(page.getByRole('tab', { name: 'Calendar' })).toHaveAttribute('aria-selected', 'true');
  await expect(cell(page, monday + 1)).toHaveAccessibleName(`${inFull(monday + 1)}, 1 task`);
  await expect(chip(page, 'Ship')).toHaveAccessibleName(/^Ship, milestone, /);
  const [one, two] = [await chip(page, 'Write').boundingBox(), await cell(page, monday).boundingBox()];
  expect(one?.width ?? 0).toBeGreaterThan((two?.width ?? 0) * 1.8);
});

test('a task is dragged to another day, and what waits for it moves along', async ({ page, request }) => {
  await pull(page, chip(page, 'Write'), cell(page, monday + 2));
  await expect(page.getByText(/1 task that waits for it moved along/)).toBeVisible();
  await expect.poll(() => datesOf(request, project.tasks.Write)).toEqual([day(monday + 2), day(monday + 3)]);
  await expect.poll(() => datesOf(request, project.tasks.Print)).toEqual([null, day(monday + 4)]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => datesOf(request, project.tasks.Print)).toEqual([null, day(monday + 2)]);
});

test('its edge makes it longer', async ({ page, request }) => {
  await pull(page, chip(page, 'Print'), cell(page, monday + 3), 'end');
  await expect.poll(() => datesOf(request, project.tasks.Print)).toEqual([day(monday + 2), day(monday + 3)]);
});

test('a task is made by a click on a day, and by key', async ({ page, request }) => {
  await cell(page, monday + 3).click({ position: { x: 60, y: 300 } });
  await page.keyboard.type('Call the printer');
  await page.keyboard.press('Enter');
  await expect(chip(page, 'Call the printer')).toBeVisible();
  await cell(page, monday + 4).focus();
  await page.keyboard.press('n');
  await page.keyboard.type('Buy a cake');
  await page.keyboard.press('Enter');
  await expect(cell(page, monday + 4)).toHaveAccessibleName(/2 tasks$/);
  const made = () =>
    caller(request)<{ name: string; due_on: string }[]>(
      'GET',
      `/sections/${project.sections.Plan}/tasks?opt_fields=name,due_on`,
    ).then((tasks) => tasks.slice(-2).map(({ name, due_on }) => [name, due_on]));
  await expect.poll(made).toEqual([
    ['Call the printer', day(monday + 3)],
    ['Buy a cake', day(monday + 4)],
  ]);
});

test('days and tasks are walked, moved and opened by keyboard', async ({ page, request }) => {
  await cell(page, monday - 1 + 2).focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, monday + 2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chip(page, 'Print')).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => datesOf(request, project.tasks.Print)).toEqual([null, day(monday + 3)]);
  await expect(chip(page, 'Print')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => datesOf(request, project.tasks.Print)).toEqual([day(monday + 3), day(monday + 4)]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Task details' })).toBeVisible();
  await page.keyboard.press('Escape');
  await cell(page, monday).focus();
  await page.keyboard.press('ArrowUp');
  await expect(cell(page, monday - 7)).toBeFocused();
});

test('a month counts what finds no room, and a year shows every month', async ({ page, request }) => {
  const call = caller(request);
  const names = Array.from({ length: 9 }, (_, place) => `Small ${place + 1}`);
  for (const name of names)
    await call('POST', '/tasks', { name, projects: [project.gid], due_on: day(monday + 3) });
  const show = page.getByRole('combobox', { name: 'Show' });
  await show.selectOption('month');
  await page.getByRole('button', { name: /^\d+ more tasks on / }).click();
  const list = page.getByRole('dialog', { name: inFull(monday + 3) });
  await list.getByRole('button', { name: /^Small 9,/ }).click();
  await expect(page.getByRole('textbox', { name: 'Task name' })).toHaveValue('Small 9');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Weekends' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(5);
  await show.selectOption('year');
  await page.getByRole('button', { name: /^January/ }).click();
  await expect(page.getByRole('grid', { name: /^January \d+$/ })).toBeVisible();
  await show.selectOption('day');
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(page.getByRole('region', { name: inFull(0) })).toContainText('Nothing on this day');
});

test('a task without a date is dragged from the tray to a day', async ({ page, request }) => {
  await page.getByRole('button', { name: /^Unscheduled/ }).click();
  const tray = page.getByRole('complementary', { name: 'Unscheduled' });
  await tray
    .getByRole('listitem')
    .filter({ hasText: 'Celebrate' })
    .dragTo(cell(page, monday + 4));
  await expect(chip(page, 'Celebrate')).toBeVisible();
  await expect.poll(() => datesOf(request, project.tasks.Celebrate)).toEqual([null, day(monday + 4)]);
});

test('changes of others show on their days', async ({ page, request, browser }) => {
  const call = caller(request);
  const { gid } = await caller(request, member().token)<{ gid: string }>('GET', '/users/me');
  await call('POST', `/projects/${project.gid}/addMembers`, { members: gid });
  const other = await browser.newPage();
  await signIn(other, member());
  await other.goto(`/project/${project.gid}/list/task/${project.tasks.Celebrate}`);
  await other.getByRole('region', { name: 'Task details' }).getByRole('button', { name: 'Due date' }).click();
  await other.getByRole('textbox', { name: 'Due date' }).fill(day(monday + 3));
  await other.keyboard.press('Enter');
  await expect(chip(page, 'Celebrate')).toBeVisible();
  await other.close();
});

test('on a phone the days of the month have a list below them', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await signIn(page);
  await page.goto(`/project/${project.gid}/calendar`);
  await page.getByRole('combobox', { name: 'Show' }).selectOption('week');
  await page.getByRole('button', { name: 'Next week' }).tap();
  await cell(page, monday).tap();
  const first = page.getByRole('region', { name: inFull(monday), exact: true });
  await first.getByRole('button', { name: /^Write,/ }).tap();
  await expect(page.getByRole('region', { name: 'Task details' })).toBeVisible();
  await context.close();
});

test('what is assigned to me lies in a calendar of mine', async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page, await aPerson('Cal Days'));
  await page.goto('/my-tasks');
  await page.getByRole('tab', { name: 'Calendar' }).click();
  await page.getByRole('combobox', { name: 'Show' }).selectOption('week');
  await page.getByRole('button', { name: 'Next week' }).click();
  await cell(page, monday + 1).focus();
  await page.keyboard.press('n');
  await page.keyboard.type('A task of mine');
  await page.keyboard.press('Enter');
  await expect(cell(page, monday + 1)).toHaveAccessibleName(/1 task$/);
  await chip(page, 'A task of mine').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(cell(page, monday + 2)).toHaveAccessibleName(/1 task$/);
  await page.getByRole('tab', { name: 'List' }).click();
  await expect(page.getByRole('row', { name: 'A task of mine' })).toBeVisible();
  await page.close();
});
