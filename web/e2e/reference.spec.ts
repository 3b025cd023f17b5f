import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    test('the reference of the API is there for all, and loads nothing from elsewhere', async ({ page }) => {
      const complaints: string[] = [];
      const hosts = new Set<string>();
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('request', (request) => hosts.add(new URL(request.url()).host));
      await page.goto('/docs/api');
      await page.getByRole('heading').getByText('tag', { exact: true }).click();
      await page.getByText('Create a tag', { exact: true }).click();
      await expect(page.getByRole('button', { name: 'Try it out' })).toBeVisible();
      await expect(page.getByText('followers').first()).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect([...hosts].filter((host) => host !== '' && host !== new URL(page.url()).host)).toEqual([]);
    });
  });
}
