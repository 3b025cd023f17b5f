import { expect, type Locator, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { aProject, caller, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;
let word: string;
let pane: Locator;
let editor: Locator;
let notes: () => Promise<string>;
const gid = (name: string) => project.tasks[`${name} ${word}`] ?? '';
const path = () => `/project/${project.gid}/list/task/${gid('Write')}`;

test.beforeEach(async ({ page, request }) => {
  word = `w${Date.now()}`;
  project = await aProject(request, `Texts ${word}`, { 'To do': [`Write ${word}`, `Print ${word}`] });
  await signIn(page);
  pane = page.getByRole('region', { name: 'Task details' });
  editor = pane.getByRole('textbox', { name: 'Description' });
  notes = async () =>
    (await caller(request)<{ html_notes: string }>('GET', `/tasks/${gid('Write')}?opt_fields=html_notes`))
      .html_notes;
});

const leave = () => pane.getByRole('textbox', { name: 'Task name' }).focus();

test('what the API can hold comes through the editor without loss', async ({ page, request }) => {
  const before =
    '<body>First line\nsecond  line\n\n<h1>Heading</h1><h2>Below</h2><strong>bold <em>both</em></strong> <u>under</u> ' +
    '<s>gone</s> <code>code</code>\n<ul><li>one\nstill one</li><li>two<ol><li>nested</li></ol></li></ul>' +
    '<ul><li>☐ open</li><li>☑ done</li></ul><blockquote>said\nso</blockquote><pre>a &lt; b\n  c</pre><hr/>' +
    '<table><tr><td>a</td><td>b</td></tr><tr><td></td><td>d</td></tr></table>' +
    '<a href="https://example.com/x?y=1&amp;z=2">link</a></body>';
  await caller(request)('PUT', `/tasks/${gid('Write')}`, { html_notes: before });
  expect(await notes()).toBe(before);
  await page.goto(path());
  await editor.getByText('First line').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('x');
  await leave();
  await expect.poll(notes).toBe(before.replace('First', 'xFirst'));
});

test('Markdown’s marks make headings, lists, checklists, quotes and code', async ({ page }) => {
  await page.goto(path());
  await editor.click();
  await page.keyboard.type('# Plan');
  await page.keyboard.press('Enter');
  await page.keyboard.type('[ ] Buy **paper**');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fold it');
  await editor.getByRole('checkbox').first().check();
  await leave();
  await expect
    .poll(notes)
    .toBe('<body><h1>Plan</h1><ul><li>☑ Buy <strong>paper</strong></li><li>☐ Fold it</li></ul></body>');
  await page.reload();
  await expect(editor.getByRole('checkbox').first()).toBeChecked();
});

test('the toolbar makes a table, which grows by Tab', async ({ page }) => {
  await page.goto(path());
  await editor.click();
  await pane.getByRole('button', { name: 'Table', exact: true }).first().click();
  for (const text of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
    await page.keyboard.type(text);
    if (text !== 'g') await page.keyboard.press('Tab');
  }
  await pane.getByRole('button', { name: 'Delete column' }).first().click();
  expect(await violationsOf(page, { without: 'nav ul' })).toEqual([]);
  await leave();
  await expect
    .poll(notes)
    .toBe(
      '<body><table><tr><td>b</td><td>c</td></tr><tr><td>e</td><td>f</td></tr><tr><td></td><td></td></tr></table></body>',
    );
});

test('people and work are mentioned by @, and work keeps the title that it has now', async ({
  page,
  request,
}) => {
  await page.goto(path());
  await editor.click();
  await page.keyboard.type('@tomasz');
  await expect(page.getByRole('option', { name: /@Tomasz Wrona/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(`and @Print ${word}`);
  await page.getByRole('option', { name: `Print ${word}` }).click();
  await leave();
  await expect.poll(notes).toContain(`data-asana-gid="${gid('Print')}"`);
  await expect.poll(notes).toContain('>@Tomasz Wrona</a>');
  const followers = () =>
    caller(request)<{ followers: { name: string }[] }>(
      'GET',
      `/tasks/${gid('Write')}?opt_fields=followers.name`,
    );
  await expect.poll(async () => JSON.stringify(await followers())).toContain('Tomasz Wrona');

  await caller(request)('PUT', `/tasks/${gid('Print')}`, { name: `Engrave ${word}` });
  await expect(editor.getByRole('link', { name: `Engrave ${word}` })).toBeVisible();
  await editor.getByRole('link', { name: `Engrave ${word}` }).click();
  await expect(page).toHaveURL(new RegExp(`/task/${gid('Print')}$`));
});

test('the address of a task becomes a link with its title, also in a comment', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path());
  await expect(editor).toBeVisible();
  await page.evaluate(
    (address) => navigator.clipboard.writeText(address),
    `${new URL(page.url()).origin}/task/${gid('Print')}`,
  );
  await pane.getByRole('textbox', { name: 'Comment' }).click();
  await page.keyboard.type('See ');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+Enter');
  const activity = pane.getByRole('list', { name: 'Activity' });
  await expect(activity.getByRole('link', { name: `Print ${word}` })).toBeVisible();
});

test('a pasted picture is kept as an attachment and shown in the text', async ({ page }) => {
  await page.goto(path());
  await editor.click();
  await editor.evaluate((element) => {
    const bytes = Uint8Array.from(
      atob(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      ),
      (char) => char.charCodeAt(0),
    );
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'shot.png', { type: 'image/png' }));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  const picture = editor.getByRole('img', { name: 'shot.png' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await leave();
  await expect
    .poll(notes)
    .toMatch(/<img data-asana-gid="\d+" src="\/api\/1\.0\/attachments\/\d+\/download" alt="shot.png"\/>/);
  await page.reload();
  await expect(picture).toBeVisible();
});
