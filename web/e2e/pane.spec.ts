import { expect, type Locator, test } from '@playwright/test';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let pane: Locator;
const task = () => project.tasks.Write ?? '';

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'A pane', { 'To do': ['Write', 'Print'] });
  await signIn(page);
  await page.goto(`/project/${project.gid}/list/task/${task()}`);
  pane = page.getByRole('region', { name: 'Task details' });
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Write');
});

test('the name changes in the list as well', async ({ page }) => {
  await pane.getByRole('textbox', { name: 'Task name' }).fill('Write it well');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: 'Write it well' })).toBeVisible();
});

test.describe('dates', () => {
  test.use({ timezoneId: 'Europe/Warsaw' });
  // A Wednesday.
  test.beforeEach(({ page }) => page.clock.setFixedTime(new Date('2026-03-11T09:00:00+01:00')));

  for (const [words, shown, kept] of [
    ['tomorrow', 'Tomorrow', { due_on: '2026-03-12', due_at: null }],
    ['fri 3pm', 'Friday, 15:00', { due_on: '2026-03-13', due_at: '2026-03-13T14:00:00.000Z' }],
    ['in 2 weeks', '25 Mar', { due_on: '2026-03-25', due_at: null }],
    ['jutro', 'Tomorrow', { due_on: '2026-03-12', due_at: null }],
    ['24 gru', '24 Dec', { due_on: '2026-12-24', due_at: null }],
  ] as const) {
    test(`“${words}” is understood`, async ({ page, request }) => {
      await page.reload();
      await pane.getByRole('button', { name: 'Due date' }).click();
      await page.getByRole('dialog', { name: 'Due date' }).getByRole('textbox').fill(words);
      await page.keyboard.press('Enter');
      await expect(pane.getByRole('button', { name: 'Due date' })).toHaveText(shown);
      const call = caller(request);
      const path = `/tasks/${task()}?opt_fields=due_on,due_at`;
      await expect.poll(() => call('GET', path)).toMatchObject(kept);
    });
  }

  test('a day is picked from the month, with a start, and both are cleared', async ({ page, request }) => {
    await page.reload();
    await pane.getByRole('button', { name: 'Due date' }).click();
    const dialog = page.getByRole('dialog', { name: 'Due date' });
    await dialog.getByRole('button', { name: '20 March 2026' }).click();
    await dialog.getByRole('tab', { name: /Start date/ }).click();
    await dialog.getByRole('button', { name: '16 March 2026' }).click();
    await page.keyboard.press('Escape');
    await expect(pane.getByRole('button', { name: 'Due date' })).toHaveText('Monday – 20 Mar');
    await pane.getByRole('button', { name: 'Due date' }).click();
    await dialog.getByRole('button', { name: 'Clear dates' }).click();
    await expect(pane.getByRole('button', { name: 'Due date' })).toHaveText('No due date');
    const path = `/tasks/${task()}?opt_fields=due_on,start_on`;
    await expect.poll(() => caller(request)('GET', path)).toMatchObject({ due_on: null, start_on: null });
  });
});

test('someone is found by typing and assigned', async ({ page }) => {
  await pane.getByRole('button', { name: /^Assignee/ }).click();
  await page.getByRole('combobox', { name: 'Assign to' }).pressSequentially('pri rag');
  await expect(page.getByRole('listbox', { name: 'Assign to' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('button', { name: 'Assignee: Priya Raghavan' })).toBeFocused();
});

test('a description is kept as rich text', async ({ page, request }) => {
  await pane.getByRole('textbox', { name: 'Description' }).click();
  await page.keyboard.type('First line');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('bold');
  await pane.getByRole('textbox', { name: 'Task name' }).focus();
  const call = caller(request);
  await expect
    .poll(
      async () =>
        (await call<{ html_notes: string }>('GET', `/tasks/${task()}?opt_fields=html_notes`)).html_notes,
    )
    .toBe('<body>First line\n<strong>bold</strong></body>');
});

test('a comment is written, changed, and deleted with a way back', async ({ page }) => {
  const activity = pane.getByRole('list', { name: 'Activity' });
  await pane.getByRole('textbox', { name: 'Comment' }).click();
  await page.keyboard.type('Looks good');
  await page.keyboard.press('Control+Enter');
  await expect(activity.getByText('Looks good')).toBeVisible();
  await activity.getByRole('button', { name: /Actions for the comment/ }).click();
  await page.getByRole('menuitem', { name: 'Edit comment' }).click();
  await pane.getByRole('textbox', { name: 'Edit comment' }).fill('Looks better');
  await pane.getByRole('button', { name: 'Save' }).click();
  await expect(activity.getByText('Looks better')).toBeVisible();
  await activity.getByRole('button', { name: /Actions for the comment/ }).click();
  await page.getByRole('menuitem', { name: 'Delete comment' }).click();
  await expect(activity.getByText('Looks better')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(activity.getByText('Looks better')).toBeVisible();
});

test('two people write one description, and nobody’s text is lost', async ({ page, request }) => {
  await pane.getByRole('textbox', { name: 'Description' }).click();
  await page.keyboard.type('Mine');
  await caller(request)('PUT', `/tasks/${task()}`, { html_notes: '<body>Theirs</body>' });
  await pane.getByRole('textbox', { name: 'Task name' }).focus();
  await expect(pane.getByRole('alert')).toContainText('Someone else changed this description.');
  await expect(pane.getByRole('textbox', { name: 'Description' })).toHaveText('Mine');
  await pane.getByRole('button', { name: 'Save mine' }).click();
  const notes = async () =>
    (await caller(request)<{ html_notes: string }>('GET', `/tasks/${task()}?opt_fields=html_notes`))
      .html_notes;
  await expect.poll(notes).toBe('<body>Mine</body>');
  await expect(pane.getByRole('alert')).toBeHidden();
});

test('tags, followers, projects and likes are kept', async ({ page, request }) => {
  const other = await aProject(request, `Elsewhere ${Date.now()}`, { Inbox: [] });
  const tag = `tag ${Date.now()}`;
  await page.reload();
  await pane.getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('combobox', { name: 'Add tag' }).fill(tag);
  await page.getByRole('option', { name: `Make tag “${tag}”` }).click();
  await page.keyboard.press('Escape');
  await expect(pane.getByRole('button', { name: `Tags: ${tag}` })).toBeFocused();
  await pane.getByRole('button', { name: 'Add to project' }).click();
  await page.getByRole('combobox', { name: 'Add to project' }).fill(other.name);
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('link', { name: other.name })).toBeVisible();
  await pane.getByRole('button', { name: 'Add follower' }).click();
  await page.getByRole('combobox', { name: 'Add follower' }).fill('tomasz');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await pane.getByRole('button', { name: 'Like', exact: true }).click();
  await expect(pane.getByRole('button', { name: 'Like', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  type Kept = {
    tags: { name: string }[];
    projects: { gid: string }[];
    followers: { name: string }[];
    liked: boolean;
  };
  const path = `/tasks/${task()}?opt_fields=tags.name,projects,followers.name,liked`;
  await expect
    .poll(async () => {
      const { tags, projects, followers, liked } = await caller(request)<Kept>('GET', path);
      return [tags[0]?.name, projects.length, followers.some(({ name }) => name === 'Tomasz Wrona'), liked];
    })
    .toEqual([tag, 2, true, true]);
});

test('a subtask has a pane of its own, and shows what it is part of', async ({ page, request }) => {
  await caller(request)('POST', `/tasks/${task()}/subtasks`, { name: 'Outline' });
  await pane.getByRole('button', { name: 'Outline', exact: true }).click();
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Outline');
  await pane.getByRole('button', { name: 'Mark complete', exact: true }).click();
  await pane.getByRole('button', { name: 'Part of Write' }).click();
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Write');
  await expect(pane.getByRole('button', { name: 'Reopen Outline' })).toBeVisible();
  await expect(pane.getByRole('list', { name: 'Activity' })).toContainText('added the subtask Outline');
  await pane.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete task' }).click();
  await expect(pane).toBeHidden();
  await expect(page.getByRole('row', { name: 'Write' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByRole('row', { name: 'Write' })).toBeVisible();
});

test('subtasks unfold to any depth, and each shows the way up', async ({ page, request }) => {
  const call = caller(request);
  let parent = task();
  for (const name of ['Outline', 'Chapter', 'Scene']) {
    parent = (await call<{ gid: string }>('POST', `/tasks/${parent}/subtasks`, { name })).gid;
  }
  await page.reload();
  await pane.getByRole('button', { name: 'Subtasks of Outline' }).press('Enter');
  await pane.getByRole('button', { name: 'Subtasks of Chapter' }).click();
  await pane.getByRole('button', { name: 'Scene', exact: true }).click();
  const up = pane.getByRole('navigation', { name: 'Part of' }).getByRole('button');
  await expect(up).toHaveText(['Write', 'Outline', 'Chapter']);
  await up.nth(1).click();
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Outline');
});

test('subtasks are added one after the other', async ({ page }) => {
  await pane.getByRole('button', { name: 'Add subtask' }).click();
  await page.keyboard.type('Outline');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Draft');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(pane.getByRole('list', { name: 'Subtasks' }).getByRole('listitem')).toHaveCount(2);
});

test('a file is attached and downloaded again', async ({ page }) => {
  await pane.locator('input[type=file]').setInputFiles({
    name: 'notes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Some notes'),
  });
  const link = pane.getByRole('link', { name: 'Download notes.txt' });
  await expect(link).toBeVisible();
  const download = page.waitForEvent('download');
  await link.click();
  expect((await download).suggestedFilename()).toBe('notes.txt');
});

test('arrows in the list move the open task along, Escape closes it', async ({ page }) => {
  await page
    .getByRole('row', { name: 'Write' })
    .getByRole('gridcell', { name: /Assignee/ })
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect(pane.getByRole('textbox', { name: 'Task name' })).toHaveValue('Print');
  await page.keyboard.press('Escape');
  await expect(pane).toBeHidden();
});
