import { expect, type Page, test } from '@playwright/test';
import { sticksOut } from './support/fits';
import { aPlan } from './support/planned';
import { caller, type Project } from './support/project';
import { signIn } from './support/signIn';

/** A window of 1440 × 900 at 200 %. */
test.use({ viewport: { width: 720, height: 450 }, contextOptions: { reducedMotion: 'reduce' } });

let project: Project;

test.beforeEach(async ({ page, request }) => {
  project = await aPlan(request, 'A project whose name is longer than what a narrow window has room for', {
    'Write what has to be said about it, in as many words as it takes and then some': { start: 0, due: 2 },
    Print: { start: 3, due: 4, waitsFor: [] },
    Ship: { due: 7, kind: 'milestone' },
  });
  // Something to be in the timesheet: from one line the keyboard leads back to the first day of the next.
  for (const task of ['Print', 'Ship'])
    await caller(request)('POST', `/tasks/${project.tasks[task]}/time_tracking_entries`, {
      duration_minutes: 5,
    });
  await signIn(page);
});

const inProject = (name: string) => () => `/project/${project.gid}/${name}`;
const pages: Record<string, () => string> = {
  Home: () => '/',
  'My tasks': () => '/my-tasks',
  Inbox: () => '/inbox',
  Search: () => '/search?text=write',
  People: () => '/people',
  Portfolios: () => '/portfolios',
  Workload: () => '/workload',
  Timesheet: () => '/timesheet',
  'Working hours': () => '/settings/hours',
  Settings: () => '/settings',
  Overview: inProject('overview'),
  List: inProject('list'),
  Board: inProject('board'),
  Timeline: inProject('timeline'),
  Calendar: inProject('calendar'),
  Dashboard: inProject('dashboard'),
  Messages: inProject('messages'),
  Files: inProject('files'),
  'A task beside its list': () => `/project/${project.gid}/list/task/${project.tasks.Print}`,
  'A task alone': () => `/task/${project.tasks.Print}`,
};

async function isThere(page: Page) {
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForFunction(() => performance.getEntriesByName('quiet').length > 0);
}

for (const [name, path] of Object.entries(pages)) {
  test(`at 200 % ${name} has room, and the keyboard leads only to what is on the screen`, async ({
    page,
  }) => {
    await page.goto(path());
    await isThere(page);
    expect(await sticksOut(page)).toEqual([]);
    const out: string[] = [];
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      const hidden = await focusOutOfSight(page);
      if (hidden) out.push(hidden);
    }
    expect(out).toEqual([]);
  });
}

test('at 200 % no column of a list lies under the name', async ({ page }) => {
  await page.goto(`/project/${project.gid}/list`);
  await isThere(page);
  const sides = async (name: string) => {
    const box = await page.getByRole('columnheader', { name }).boundingBox();
    return [box?.x ?? 0, (box?.x ?? 0) + (box?.width ?? 0)] as const;
  };
  const [, end] = await sides('Task name');
  const [start] = await sides('Assignee');
  expect(start).toBeGreaterThanOrEqual(end);
});

/** What has the focus, if nothing of it can be seen. */
function focusOutOfSight(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    // What comes into sight when it has the focus needs a frame for that.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [
      (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    ];
    const isIn = right > 0 && left < innerWidth && bottom > 0 && top < innerHeight;
    const shown = isIn ? document.elementFromPoint(x, y) : null;
    if (shown && (element.contains(shown) || shown.contains(element))) return null;
    return `${element.tagName} “${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}” at ${left},${top}`;
  });
}
