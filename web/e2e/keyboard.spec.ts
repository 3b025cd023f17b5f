import { expect, test } from '@playwright/test';
import { demo } from './support/demo';
import { aProject, caller, namesIn } from './support/project';
import { signIn } from './support/signIn';

test('a day’s work goes without a mouse, from sign-in on', async ({ page, request }) => {
  const project = await aProject(request, 'By keyboard', { 'To do': ['Write'], Done: [] });
  await page.goto(`/project/${project.gid}/list`);
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeFocused();
  await page.keyboard.type(demo.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(demo.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: 'Write' })).toBeVisible();

  await page.getByRole('main').focus();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.getAttribute('role') === 'gridcell')) break;
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Print');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('row', { name: 'Print' }).getByRole('button', { name: 'Mark incomplete' }),
  ).toBeVisible();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => namesIn(request, project.sections.Done ?? '')).toEqual(['Print']);
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: 'Task details' })).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('m');
  const call = caller(request);
  const [print] = await call<{ gid: string }[]>('GET', `/sections/${project.sections.Done}/tasks`);
  await expect
    .poll(async () => (await call<{ assignee: object | null }>('GET', `/tasks/${print?.gid}`)).assignee)
    .not.toBeNull();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await expect(page).toHaveURL(/my-tasks/);
});

test('a dialog that is closed gives the keyboard back to what opened it', async ({ page }) => {
  await signIn(page);
  await page.goto('/goals');
  const create = page.getByRole('button', { name: 'Create goal' });
  await create.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(create).toBeFocused();
});
