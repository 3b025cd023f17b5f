import { expect, type Locator, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let pane: Locator;

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'To decide', { 'To do': ['Budget'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${project.tasks.Budget}`);
  pane = page.getByRole('region', { name: 'Task details' });
  await pane.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitemradio', { name: 'Approval' }).click();
  await expect(pane.getByRole('group', { name: 'Approval' })).toBeVisible();
});

test('an approval is decided, decided otherwise, and taken back', async ({ page, request }) => {
  type Kept = { approval_status: string; completed: boolean };
  const path = `/tasks/${project.tasks.Budget}?opt_fields=approval_status,completed`;
  const kept = () => caller(request)<Kept>('GET', path);
  await pane.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect.poll(kept).toMatchObject({ approval_status: 'approved', completed: true });
  await pane.getByRole('button', { name: 'Request changes' }).press('Enter');
  await expect(pane.getByRole('button', { name: 'Changes requested' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect.poll(kept).toMatchObject({ approval_status: 'changes_requested', completed: true });
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(pane.getByRole('button', { name: 'Approved' })).toHaveAttribute('aria-pressed', 'true');
  await pane.getByRole('button', { name: 'Approved' }).click();
  await expect.poll(kept).toMatchObject({ approval_status: 'pending', completed: false });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  }
});

test('a decision by somebody else shows', async ({ request }) => {
  const call = caller(request);
  const path = `/tasks/${project.tasks.Budget}?opt_fields=resource_subtype`;
  // It shows as an approval before the server has heard of it.
  await expect.poll(() => call('GET', path)).toMatchObject({ resource_subtype: 'approval' });
  await call('PUT', `/tasks/${project.tasks.Budget}`, { approval_status: 'rejected' });
  await expect(pane.getByRole('button', { name: 'Rejected' })).toBeVisible();
});

test('it becomes a milestone, and by Undo an approval again', async ({ page, request }) => {
  const path = `/tasks/${project.tasks.Budget}?opt_fields=resource_subtype`;
  const kept = () => caller(request)<{ resource_subtype: string }>('GET', path);
  await expect.poll(kept).toMatchObject({ resource_subtype: 'approval' });
  await pane.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitemradio', { name: 'Milestone' }).click();
  await expect.poll(kept).toMatchObject({ resource_subtype: 'milestone' });
  await expect(pane.getByRole('button', { name: 'Mark complete', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(kept).toMatchObject({ resource_subtype: 'approval' });
});
