import { expect, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { aProject, caller } from './support/project';
import { signIn } from './support/signIn';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a project shows the files of its tasks, and takes its own', async ({ page, request }) => {
  const project = await aProject(request, `Brochure ${Date.now()}`, { Texts: ['Cover'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/files`);
  await expect(page.getByText('Files of the project and of all its tasks')).toBeVisible();

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add files' }).click();
  await (await chooser).setFiles({ name: 'cover.png', mimeType: 'image/png', buffer: picture });
  const files = page.getByRole('list', { name: 'Files' });
  await expect(files.getByRole('link', { name: 'Open cover.png' }).locator('img')).toBeVisible();

  await caller(request)('POST', '/attachments', {
    parent: project.tasks.Cover,
    name: 'Printer',
    url: 'https://printer.example/prices',
  });
  const link = files.getByRole('listitem').first();
  await expect(link).toContainText('Printer');
  expect(await violationsOf(page)).toEqual([]);
  await link.getByRole('button', { name: 'Cover' }).click();
  await expect(page.getByRole('textbox', { name: 'Task name' })).toHaveValue('Cover');
  await expect(files).toBeVisible();
});
