import { expect, type Locator, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { aProject, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let files: Locator;

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'With pictures', { 'To do': ['Draw'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${project.tasks.Draw}`);
  files = page.getByRole('region', { name: 'Attachments' });
  await files.locator('input[type=file]').setInputFiles([
    { name: 'one.png', mimeType: 'image/png', buffer: pixel },
    { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
    { name: 'two.png', mimeType: 'image/png', buffer: pixel },
  ]);
  // They are sent side by side, and stand in the order in which they arrived.
  for (const name of ['Open one.png', 'Open two.png']) {
    await expect(files.getByRole('button', { name })).toBeVisible();
  }
});

test('pictures are looked through by the arrow keys', async ({ page }) => {
  await files.getByRole('button', { name: 'Open one.png' }).press('Enter');
  const gallery = page.getByRole('dialog', { name: 'Pictures' });
  const picture = gallery.locator('img');
  await expect(picture).toHaveAttribute('alt', 'one.png');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect(picture).toHaveAttribute('alt', 'two.png');
  await expect(gallery.getByText(/^[12] of 2$/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(picture).toHaveAttribute('alt', 'one.png');
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(gallery).toBeHidden();
  await expect(files.getByRole('button', { name: 'Open one.png' })).toBeFocused();
});

test('what is no picture opens in a page of its own', async ({ page }) => {
  const link = files.getByRole('link', { name: 'Open plan.pdf' });
  await expect(link).toHaveAttribute('target', '_blank');
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
});
