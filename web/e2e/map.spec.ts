import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { sticksOut } from './support/fits';
import { day } from './support/planned';
import { aProject, caller } from './support/project';
import { signIn } from './support/signIn';

type Request = Parameters<typeof caller>[0];

const tree = (page: Page) => page.getByRole('tree', { name: 'Map' });
const item = (page: Page, name: string) => tree(page).getByRole('treeitem', { name, selected: true });
const panel = (page: Page, name: string) => page.getByRole('complementary', { name: `About ${name}` });

async function support(request: Request, goal: string, supporting_resource: string) {
  await caller(request)('POST', `/goals/${goal}/addSupportingRelationship`, {
    supporting_resource,
    contribution_weight: 1,
  });
}

async function aGoal(request: Request, name: string, above?: string): Promise<string> {
  const { gid } = await caller(request)<{ gid: string }>('POST', '/goals', {
    name,
    workspace: demo.workspace_gid,
  });
  if (above) await support(request, above, gid);
  return gid;
}

/** A goal, one below it, and a project with a task that waits for another one. */
async function someWork(request: Request) {
  const stamp = Date.now();
  const names = {
    top: `Grow ${stamp}`,
    sub: `Sow ${stamp}`,
    empty: `Reap ${stamp}`,
    project: `Beds ${stamp}`,
  };
  const top = await aGoal(request, names.top);
  const sub = await aGoal(request, names.sub, top);
  await aGoal(request, names.empty, top);
  const project = await aProject(request, names.project, { Spring: ['Dig', 'Plant', 'Water'] });
  await support(request, sub, project.gid);
  const call = caller(request);
  const { Dig, Plant } = project.tasks;
  await call('PUT', `/tasks/${Dig}`, { assignee: 'me', due_on: day(-3) });
  await call('POST', `/tasks/${Plant}/addDependencies`, { dependencies: [Dig] });
  await call('POST', '/status_updates', { parent: project.gid, status_type: 'at_risk', text: 'It rains.' });
  return { names, top, sub, project };
}

/** How many colours a grid of points over the picture has. */
const coloursIn = (page: Page) =>
  tree(page)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const context = canvas.getContext('2d');
      const found = new Set<string>();
      for (let x = 1; x < 20; x++) {
        for (let y = 1; y < 20; y++) {
          const point = context?.getImageData((canvas.width * x) / 20, (canvas.height * y) / 20, 1, 1);
          found.add(String(point?.data));
        }
      }
      return found.size;
    });

/** Goes to a place by its name. */
async function findOnMap(page: Page, name: string) {
  const box = page.getByRole('searchbox', { name: 'Find on the map' });
  await box.fill(name);
  await expect(page.getByRole('status').filter({ hasText: '1 found' })).toBeVisible();
  await box.press('Enter');
}

test('the map fills its picture from the start, on a slow machine too', async ({ page }) => {
  await signIn(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto('/map');
  await expect.poll(() => coloursIn(page)).toBeGreaterThan(10);
});

test('from the whole company down to a task, and up again by the crumbs', async ({ page, request }) => {
  const { names } = await someWork(request);
  await signIn(page);
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Map', exact: true })
    .click();
  await expect(page.getByRole('heading', { name: 'Map', level: 1 })).toBeVisible();
  await findOnMap(page, names.top);
  await expect(panel(page, names.top)).toContainText('Nobody works on');
  await expect(panel(page, names.top).getByRole('button', { name: names.project })).toContainText('At risk');

  await tree(page).focus();
  await page.keyboard.press('Enter');
  await expect(item(page, names.sub)).toHaveAttribute('aria-level', '3');
  await page.keyboard.press('Enter');
  await expect(item(page, names.project)).toHaveAccessibleName(/project, At risk, 3 open, 1 late, 1 blocked/);
  const about = panel(page, names.project);
  await expect(about.getByRole('list', { name: 'Blocked' })).toContainText(/Plant.*Waits for “Dig”/);
  await expect(about.getByRole('list', { name: 'Late' })).toContainText('Dig');

  const crumbs = page.getByRole('navigation', { name: 'Where you are' });
  await expect(crumbs.getByRole('button')).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect(panel(page, names.sub)).toBeVisible();
  await crumbs.getByRole('button', { name: names.top }).click();
  await expect(panel(page, names.top)).toBeVisible();

  await findOnMap(page, names.project);
  await panel(page, names.project).getByRole('link', { name: 'Dig', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Task name' })).toHaveValue('Dig');
});

test('what supports no goal, and what nobody works on, is counted and found', async ({ page, request }) => {
  const { names, project } = await someWork(request);
  await signIn(page);
  await page.goto('/map');
  const looks = page.getByRole('group', { name: 'Look for' });
  const count = (name: string) =>
    looks.getByRole('button', { name: new RegExp(`^${name}`) }).locator('strong');
  await expect(count('Without a goal')).toHaveText(/\d+/);
  const box = page.getByRole('searchbox', { name: 'Find on the map' });
  await box.fill(names.project);
  await expect(count('Without a goal')).toHaveText('0');
  await expect(count('At risk')).toHaveText('1');
  await expect(count('Blocked')).toHaveText('1');
  await box.fill(names.empty);
  await expect(count('Nobody works on')).toHaveText('1');

  // It changes under one's eyes when somebody takes the project away from its goal.
  await box.fill(names.project);
  const [goal] = await caller(request)<{ gid: string }[]>('GET', `/goals?project=${project.gid}`);
  await caller(request)('POST', `/goals/${goal?.gid}/removeSupportingRelationship`, {
    supporting_resource: project.gid,
  });
  await expect(count('Without a goal')).toHaveText('1');
  await looks.getByRole('button', { name: /^Without a goal/ }).click();
  await box.press('Enter');
  await expect(panel(page, names.project)).toContainText('Supports no goal');
});

test('the way back from what was found leads to the same filters', async ({ page, request }) => {
  const { names, project } = await someWork(request);
  await signIn(page);
  await page.goto('/map');
  const late = page.getByRole('group', { name: 'Look for' }).getByRole('button', { name: /^Late/ });
  await late.click();
  await page.getByRole('button', { name: 'Status', exact: true }).click();
  await page.getByRole('combobox', { name: 'Status' }).fill('At risk');
  await page.getByRole('option', { name: 'At risk' }).click();
  await findOnMap(page, names.project);
  await panel(page, names.project).getByRole('link', { name: 'Open project' }).click();
  await expect(page).toHaveURL(new RegExp(`/project/${project.gid}`));
  await page.goBack();
  await expect(late).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: 'At risk', exact: true })).toBeVisible();
  await late.click();
  await expect(page).toHaveURL(/\/map\?status=at_risk$/);
});

test('the list says the same, and is walked by keys', async ({ page, request }) => {
  const { names } = await someWork(request);
  await signIn(page);
  await page.goto('/map');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  const grid = page.getByRole('treegrid', { name: 'Map' });
  const row = (name: string) => grid.getByRole('row', { name, exact: true });
  await row(names.top).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(row(names.sub)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(row(names.project)).toContainText('At risk');
  await page.keyboard.press('ArrowLeft');
  await expect(row(names.project)).toBeHidden();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: names.sub, level: 1 })).toBeVisible();
});

test('the wheel and a click bring a place near, and the keys let it go', async ({ page, request }) => {
  const { names } = await someWork(request);
  await signIn(page);
  await page.goto('/map');
  // Nothing is on its way when it is clicked.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await findOnMap(page, names.project);
  await expect(panel(page, names.project)).toBeVisible();
  // The project fills the picture now, so what is clicked in its middle is the project.
  const canvas = page.locator('canvas');
  await canvas.click();
  await expect(item(page, names.project)).toBeAttached();
  await tree(page).focus();
  await page.keyboard.press('0');
  await expect(page.getByRole('navigation', { name: 'Where you are' }).getByRole('button')).toHaveCount(1);
  await canvas.hover();
  await page.mouse.wheel(0, -600);
  await canvas.click();
  await expect(page.getByRole('navigation', { name: 'Where you are' }).getByRole('button')).not.toHaveCount(
    1,
  );
});

test('a task and a project say why they are there', async ({ page, request }) => {
  const { names, project } = await someWork(request);
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${project.tasks.Dig}`);
  const pane = page.getByRole('region', { name: 'Task details' });
  await pane.getByRole('button', { name: `Why ${names.top}` }).click();
  const why = page.getByRole('dialog', { name: 'Why' });
  await expect(why.getByRole('listitem')).toHaveText(['Dig', names.project, names.sub, names.top]);
  expect(await violationsOf(page)).toEqual([]);
  await why.getByRole('link', { name: 'See it on the map' }).click();
  await expect(panel(page, names.project)).toBeVisible();
  await page.goto(`/project/${project.gid}/overview`);
  await page.getByRole('button', { name: `Why ${names.top}` }).click();
  await why.getByRole('link', { name: names.sub }).click();
  await expect(page.getByRole('heading', { name: names.sub, level: 1 })).toBeVisible();
});

for (const width of [1440, 390, 320]) {
  test(`at ${width} px nothing sticks out, and nothing is against axe in either theme`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await signIn(page);
    await page.goto('/map');
    for (const form of ['Map', 'List']) {
      await page.getByRole('button', { name: form, exact: true }).click();
      await page.getByRole('complementary').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
      }
      expect(await sticksOut(page)).toEqual([]);
    }
  });
}
