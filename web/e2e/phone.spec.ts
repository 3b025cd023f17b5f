import { expect, test } from '@playwright/test';
import { aProject } from './support/project';
import { signIn } from './support/signIn';

for (const width of [390, 320]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 844 }, hasTouch: true });

    test('a task is opened, changed and closed', async ({ page, request }) => {
      const project = await aProject(request, 'On a phone', { 'To do': ['Write', 'Print'] });
      await signIn(page);
      await page.goto(`/project/${project.gid}/list`);
      await page.getByRole('row', { name: 'Write' }).getByRole('button', { name: 'Open details' }).tap();
      const pane = page.getByRole('region', { name: 'Task details' });
      await expect(pane).toBeVisible();
      expect((await pane.boundingBox())?.width).toBeCloseTo(width);
      await pane.getByRole('button', { name: 'Mark complete', exact: true }).tap();
      await pane.getByRole('button', { name: 'Close details' }).tap();
      await expect(
        page.getByRole('row', { name: 'Write' }).getByRole('button', { name: 'Mark incomplete' }),
      ).toBeVisible();
      await page.getByRole('button', { name: 'Open sidebar' }).tap();
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My tasks' }).tap();
      await expect(page.getByRole('heading', { name: 'My tasks' })).toBeVisible();
    });

    test('nothing sticks out to the side', async ({ page, request }) => {
      const project = await aProject(request, 'Narrow', {
        'To do': ['A task with a rather long name that has to wrap'],
      });
      await signIn(page);
      for (const path of ['/my-tasks', `/project/${project.gid}/list`, `/project/${project.gid}/board`]) {
        await page.goto(path);
        await page.getByRole('main').waitFor();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
    });
  });
}
