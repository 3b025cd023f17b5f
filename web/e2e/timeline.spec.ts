import { expect, type Locator, type Page, test } from '@playwright/test';
import { member } from './support/demo';
import { aPlan, datesOf, day } from './support/planned';
import { caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
/** How far Monday of next week is: what is planned from there on does not depend on the day of the test. */
const monday = (8 - new Date().getDay()) % 7 || 7;
const bar = (page: Page, name: string) =>
  page.getByRole('gridcell').getByRole('button', { name: new RegExp(`^${name},`) });
const dayWidth = 18;

test.beforeEach(async ({ page, request }) => {
  project = await aPlan(request, 'A time line', {
    Write: { start: monday, due: monday + 2 },
    Print: { start: monday + 3, due: monday + 4, waitsFor: ['Write'] },
    Ship: { due: monday + 7, waitsFor: ['Print'], kind: 'milestone' },
    Celebrate: {},
  });
  await signIn(page);
  await page.goto(`/project/${project.gid}/timeline`);
  await expect(bar(page, 'Write')).toBeVisible();
});

/** Drags from a place in something by so many pixels. */
async function pull(page: Page, from: Locator, right: number, at: 'middle' | 'end' = 'middle') {
  const box = await from.boundingBox();
  if (!box) throw new Error('Nothing to pull');
  const x = at === 'end' ? box.x + box.width - 3 : box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right / 2, y + 1, { steps: 4 });
  await page.mouse.move(x + right, y, { steps: 4 });
  await page.mouse.up();
}

test('bars say what they are, when, and what they wait for', async ({ page }) => {
  await expect(page.getByRole('tab', { name: 'Timeline' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('grid', { name: 'Tasks' }).getByRole('row')).toHaveCount(4);
  await expect(bar(page, 'Print')).toHaveAccessibleName(/blocked by Write/);
  await expect(bar(page, 'Ship')).toHaveAccessibleName(/^Ship, milestone, \d+ \w+( \d+)?, blocked by Print$/);
});

test('a bar is moved, and what waits for it moves along and comes back with one Undo', async ({
  page,
  request,
}) => {
  await pull(page, bar(page, 'Write'), 2 * dayWidth);
  await expect(page.getByText(/2 tasks that wait for it moved along/)).toBeVisible();
  await expect.poll(() => datesOf(request, project.tasks.Write)).toEqual([day(monday + 2), day(monday + 4)]);
  // Over the weekend, with as many working days as before.
  await expect.poll(() => datesOf(request, project.tasks.Print)).toEqual([day(monday + 7), day(monday + 8)]);
  await expect.poll(() => datesOf(request, project.tasks.Ship)).toEqual([null, day(monday + 8)]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => datesOf(request, project.tasks.Print)).toEqual([day(monday + 3), day(monday + 4)]);
  await expect.poll(() => datesOf(request, project.tasks.Write)).toEqual([day(monday), day(monday + 2)]);
});

test('the edge of a bar changes when it ends, and Escape lets go of it', async ({ page, request }) => {
  await pull(page, bar(page, 'Print'), dayWidth, 'end');
  await expect.poll(() => datesOf(request, project.tasks.Print)).toEqual([day(monday + 3), day(monday + 5)]);
  const box = await bar(page, 'Write').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 120, (box?.y ?? 0) + 8, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(async () => (await bar(page, 'Write').boundingBox())?.x).toBe(box?.x);
  expect(await datesOf(request, project.tasks.Write)).toEqual([day(monday), day(monday + 2)]);
});

test('everything is done by keyboard too', async ({ page, request }) => {
  await bar(page, 'Write').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => datesOf(request, project.tasks.Write)).toEqual([day(monday - 1), day(monday + 1)]);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => datesOf(request, project.tasks.Write)).toEqual([day(monday - 1), day(monday + 2)]);
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(() => datesOf(request, project.tasks.Write)).toEqual([day(monday), day(monday + 2)]);
  await page.keyboard.press('ArrowRight');
  await expect(bar(page, 'Print')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(bar(page, 'Ship')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expect(bar(page, 'Write')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Task details' })).toBeVisible();
  await expect(bar(page, 'Write')).toBeInViewport();
});

test('a dependency is drawn from bar to bar, shown red in conflict, mended, and removed', async ({
  page,
  request,
}) => {
  const call = caller(request);
  const { gid } = await call<{ gid: string }>('POST', '/tasks', {
    name: 'Sell',
    projects: [project.gid],
    due_on: day(monday),
  });
  await expect(bar(page, 'Sell')).toBeVisible();
  await bar(page, 'Write').hover();
  const [from, to] = [await bar(page, 'Write').boundingBox(), await bar(page, 'Sell').boundingBox()];
  if (!from || !to) throw new Error('No bars');
  await page.mouse.move(from.x + from.width + 8, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y - 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
  await page.mouse.up();
  const line = page.getByRole('button', { name: 'Sell waits for Write, but starts before that ends' });
  await line.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Move Sell after Write' }).click();
  await expect.poll(() => datesOf(request, gid)).toEqual([null, day(monday + 3)]);
  await page.getByRole('button', { name: 'Sell waits for Write', exact: true }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('“Sell” no longer waits for “Write”')).toBeVisible();
  await expect.poll(() => call<{ gid: string }[]>('GET', `/tasks/${gid}/dependencies`)).toEqual([]);
  await bar(page, 'Write').focus();
  await page.keyboard.press('l');
  await bar(page, 'Sell').focus();
  await page.keyboard.press('Enter');
  await expect(bar(page, 'Sell')).toHaveAccessibleName(/blocked by Write/);
});

test('tasks without a date wait in a tray, and are dragged to a day or given one', async ({
  page,
  request,
}) => {
  await page.getByRole('button', { name: /^Unscheduled/ }).click();
  const tray = page.getByRole('complementary', { name: 'Unscheduled' });
  const item = tray.getByRole('listitem').filter({ hasText: 'Celebrate' });
  await item.dragTo(bar(page, 'Ship'));
  await expect(bar(page, 'Celebrate')).toBeVisible();
  await expect.poll(() => datesOf(request, project.tasks.Celebrate)).toEqual([null, day(monday + 7)]);
  await bar(page, 'Celebrate').focus();
  await page.keyboard.press('Delete');
  await expect(item).toBeVisible();
  await tray.getByRole('button', { name: 'Set the dates of Celebrate' }).press('Enter');
  await page.getByRole('textbox', { name: 'Due date' }).fill('today');
  await page.keyboard.press('Enter');
  await expect.poll(() => datesOf(request, project.tasks.Celebrate)).toEqual([null, day(0)]);
});

test('the zoom keeps its place, by button, key and wheel', async ({ page }) => {
  const zoom = page.getByRole('combobox', { name: 'Zoom' });
  await bar(page, 'Write').focus();
  await page.keyboard.press('-');
  await expect(zoom).toHaveValue('months');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(zoom).toHaveValue('days');
  await page.getByRole('button', { name: 'Today' }).click();
  await bar(page, 'Write').hover();
  const before = await bar(page, 'Write').boundingBox();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 120);
  await page.keyboard.up('Control');
  await expect(zoom).toHaveValue('weeks');
  const after = await bar(page, 'Write').boundingBox();
  const centre = (box: typeof after) => (box ? box.x + box.width / 2 : Number.NaN);
  expect(Math.abs(centre(after) - centre(before))).toBeLessThan(60);
});

test('changes of others move the bars', async ({ page, request, browser }) => {
  const other = await browser.newPage();
  const me = await caller(request, member().token)<{ gid: string }>('GET', '/users/me');
  await caller(request)('POST', `/projects/${project.gid}/addMembers`, { members: me.gid });
  await signIn(other, member());
  await other.goto(`/project/${project.gid}/timeline`);
  const before = (await bar(page, 'Write').boundingBox())?.x ?? Number.NaN;
  await bar(other, 'Write').focus();
  await other.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await bar(page, 'Write').boundingBox())?.x).toBe(before + dayWidth);
  await other.close();
});

test('on a phone it is looked at, scrolled and opened', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await signIn(page);
  await page.goto(`/project/${project.gid}/timeline`);
  await page.getByRole('button', { name: 'Zoom out' }).tap();
  await bar(page, 'Write').tap();
  await expect(page.getByRole('region', { name: 'Task details' })).toBeVisible();
  await context.close();
});

test('a finger that rests on a bar takes it along, and one that does not scrolls', async ({
  browser,
  request,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await signIn(page);
  await page.goto(`/project/${project.gid}/timeline`);
  await expect(bar(page, 'Write')).toBeVisible();
  const box = await bar(page, 'Write').boundingBox();
  if (!box) throw new Error('No bar');
  const finger = await context.newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', right = 0) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + right, y }],
    });
  await touch('touchStart');
  await expect(page.locator('[data-moving]')).toBeVisible();
  for (let right = 4; right <= 2 * dayWidth; right += 4) await touch('touchMove', right);
  await touch('touchEnd');
  await expect.poll(() => datesOf(request, project.tasks.Write)).toEqual([day(monday + 2), day(monday + 4)]);
  await expect(page.getByRole('region', { name: 'Task details' })).toBeHidden();

  const moved = await bar(page, 'Write').boundingBox();
  await touch('touchStart', 2 * dayWidth);
  for (let right = 2 * dayWidth; right > -40; right -= 8) await touch('touchMove', right);
  await touch('touchEnd');
  await expect.poll(async () => (await bar(page, 'Write').boundingBox())?.x).toBeLessThan(moved?.x ?? 0);
  expect(await datesOf(request, project.tasks.Write)).toEqual([day(monday + 2), day(monday + 4)]);
  await context.close();
});

test('a baseline is kept, shows what slipped since, and is deleted', async ({ page, request }) => {
  await page.getByRole('button', { name: 'Baseline', exact: true }).click();
  const menu = page.getByRole('dialog', { name: 'Baselines' });
  await menu.getByRole('textbox', { name: 'Name of the baseline' }).fill('As agreed');
  await menu.getByRole('button', { name: 'Save baseline' }).click();
  await expect(menu.getByRole('radio', { name: /^As agreed/ })).toBeChecked();
  await page.keyboard.press('Escape');
  await pull(page, bar(page, 'Write'), dayWidth);
  const row = page.getByRole('row').filter({ has: bar(page, 'Write') });
  await expect(row).toContainText('1 day later than in the baseline');
  await page.getByRole('button', { name: 'As agreed' }).click();
  await menu.getByRole('button', { name: 'Delete baseline As agreed' }).click();
  await expect(page.getByText('Deleted baseline “As agreed”')).toBeVisible();
  await expect(row).not.toContainText('in the baseline');
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await page.goto('/my-tasks');
  const left = () => caller(request)<unknown[]>('GET', `/projects/${project.gid}/baselines`);
  await expect.poll(left).toEqual([]);
});

test('the critical path is what leaves no room before the end', async ({ page, request }) => {
  await page.getByRole('button', { name: 'Critical path' }).click();
  await expect(bar(page, 'Ship')).toHaveAccessibleName(/on the critical path/);
  await expect(bar(page, 'Write')).not.toHaveAccessibleName(/on the critical path/);
  await caller(request)('PUT', `/tasks/${project.tasks.Ship}`, { due_on: day(monday + 4) });
  await expect(bar(page, 'Write')).toHaveAccessibleName(/on the critical path/);
});
