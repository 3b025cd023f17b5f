import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { aProject, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeAll(async ({ request }) => {
  project = await aProject(request, 'For all', { 'To do': ['Write', 'Print'], Done: [] });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    const pages = {
      'my tasks': () => '/my-tasks',
      'a list': () => `/project/${project.gid}/list`,
      'a board': () => `/project/${project.gid}/board`,
      'an open task': () => `/project/${project.gid}/list/task/${project.tasks.Write}`,
    };
    for (const [name, path] of Object.entries(pages)) {
      test(`${name} has no violation`, async ({ page }) => {
        await signIn(page);
        await page.goto(path());
        await page
          .getByRole('main')
          .getByText(/Write|Today/)
          .first()
          .waitFor();
        if (name === 'an open task') await page.getByRole('textbox', { name: 'Comment' }).waitFor();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        ).toEqual([]);
      });
    }
  });
}

test('the sign-in page has no violation', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
