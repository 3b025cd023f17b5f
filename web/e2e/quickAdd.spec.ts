import { expect, test } from '@playwright/test';
import { aProject, caller, namesIn } from './support/project';
import { signIn } from './support/signIn';

test('c adds a task from anywhere: to the project on screen, or to my tasks', async ({ page, request }) => {
  const project = await aProject(request, `Quick ${Date.now()}`, { 'To do': ['Write'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list`);
  await expect(page.getByRole('row', { name: 'Write' })).toBeVisible();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'New task' });
  await expect(dialog.getByRole('textbox', { name: 'Task name' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: `Project: ${project.name}` })).toBeVisible();
  await page.keyboard.type('Ring the printer');
  await dialog.getByRole('button', { name: 'Assignee' }).click();
  await page.getByRole('combobox', { name: 'Assign to' }).fill('tomasz');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Due date' }).click();
  await page.getByRole('dialog', { name: 'Due date' }).getByRole('textbox').fill('in 2 weeks');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Due date' }).click();
  await page.getByRole('dialog', { name: 'Due date' }).getByRole('textbox').fill('24 Dec');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Create task' }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole('row', { name: 'Ring the printer' });
  await expect(row.getByRole('gridcell', { name: 'Assignee: Tomasz Wrona' })).toBeVisible();
  await expect(row.getByRole('gridcell', { name: /Due date: 24 Dec/ })).toBeVisible();
  await expect
    .poll(() => namesIn(request, project.sections['To do'] ?? ''))
    .toEqual(['Write', 'Ring the printer']);

  const mine = `Mine ${Date.now()}`;
  await page.goto('/my-tasks');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('menuitem', { name: 'Task' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Task name' })).toBeFocused();
  await page.keyboard.type(mine);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const pane = page.getByRole('region', { name: 'Task details' });
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue(mine);
  const gid = new URL(page.url()).pathname.split('/').at(-1);
  expect(await caller(request)('GET', `/tasks/${gid}?opt_fields=projects`)).toMatchObject({ projects: [] });
});
