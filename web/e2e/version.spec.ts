import { expect, type Page, test } from '@playwright/test';
import { aDeployment, type Deployment } from './support/deployment';
import { aProject, type Project } from './support/project';
import { signIn } from './support/signIn';

let deployment: Deployment;
let project: Project;

test.beforeEach(async ({ page, request }) => {
  deployment = await aDeployment();
  project = await aProject(request, 'While it is upgraded', { 'To do': ['Write', 'Print'] });
  await signIn(page);
});
test.afterEach(() => deployment.close());

const offer = (page: Page) => page.getByText('A new version is ready');
const reload = (page: Page) => page.getByRole('button', { name: 'Reload' });
const row = (page: Page, name: string) => page.getByRole('row', { name, exact: true });
const isNew = (page: Page) => expect(page.locator('head')).toHaveAttribute('data-version', 'next');

async function open(page: Page) {
  await page.goto(`${deployment.url}/project/${project.gid}/list`);
  await expect(row(page, 'Write')).toBeVisible();
}

test.describe('with the app on the disk', () => {
  test.use({ serviceWorkers: 'allow' });

  const keptOnDisk = (page: Page) =>
    page.waitForFunction(
      async () => (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller !== null,
    );

  /** The server has another version, and the page looks, as it does each hour. */
  async function upgrade(page: Page) {
    deployment.upgrade();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  }

  test('a page that is open since the first visit is offered the new version until it is taken', async ({
    page,
  }) => {
    await page.clock.install();
    await open(page);
    await keptOnDisk(page);
    await upgrade(page);
    await expect(offer(page)).toBeVisible();
    await page.clock.fastForward('10:00');
    await expect(offer(page)).toBeVisible();
    // Until then all goes on in the old one, whatever is opened or loaded again.
    await row(page, 'Write').getByRole('button', { name: 'Open details' }).click();
    await expect(page.getByRole('region', { name: 'Task details' })).toBeVisible();
    await page.reload();
    await expect(page.locator('head')).not.toHaveAttribute('data-version', 'next');
    await expect(offer(page)).toHaveCount(1);
    await reload(page).click();
    await isNew(page);
    await expect(row(page, 'Write')).toBeVisible();
    await expect(offer(page)).toHaveCount(0);
  });

  test('a worker that is busy does not keep the new version away', async ({ page }) => {
    await open(page);
    await keptOnDisk(page);
    await page.evaluate(() => navigator.serviceWorker.controller?.postMessage('be busy'));
    await upgrade(page);
    await reload(page).click();
    await isNew(page);
    await expect(row(page, 'Write')).toBeVisible();
    await expect(offer(page)).toHaveCount(0);
  });

  test('the other tabs follow, but where somebody is writing', async ({ page, context }) => {
    await open(page);
    await keptOnDisk(page);
    const [idle, busy] = [await context.newPage(), await context.newPage()];
    await open(idle);
    await open(busy);
    await busy.getByRole('button', { name: 'Add task…' }).first().click();
    await busy.keyboard.type('Half a na');
    await upgrade(page);
    await expect(offer(busy)).toBeVisible();
    await reload(page).click();
    await isNew(page);
    await isNew(idle);
    await busy.keyboard.type('me');
    await busy.keyboard.press('Enter');
    await busy.keyboard.press('Escape');
    await expect(row(busy, 'Half a name')).toBeVisible();
    await expect(offer(busy)).toHaveCount(1);
    await reload(busy).click();
    await isNew(busy);
    await expect(row(busy, 'Half a name')).toBeVisible();
  });
});

test('without it, what the old version lacks is shown by the new one', async ({ page }) => {
  await open(page);
  deployment.upgrade();
  await row(page, 'Write').getByRole('button', { name: 'Open details' }).click();
  await isNew(page);
  await expect(page.getByRole('region', { name: 'Task details' })).toBeVisible();
});
