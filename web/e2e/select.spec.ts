import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './support/axe';
import { demo } from './support/demo';
import { drag } from './support/drag';
import { aProject, caller, namesIn, type Project } from './support/project';
import { signIn } from './support/signIn';

let project: Project;

test.beforeEach(async ({ page, request }) => {
  project = await aProject(request, 'Many', { 'To do': ['a', 'b', 'c', 'd'], Done: ['z'] });
  await signIn(page);
});

const row = (page: Page, name: string) => page.getByRole('row', { name, exact: true });
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected tasks' });

async function openList(page: Page) {
  await page.goto(`/project/${project.gid}/list`);
  await expect(row(page, 'a')).toBeVisible();
}

async function choose(page: Page, first: string, more: number) {
  await row(page, first).getByRole('gridcell').first().focus();
  await page.keyboard.press('x');
  for (let step = 0; step < more; step++) await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page).getByText(`${more + 1} selected`)).toBeVisible();
}

test('several tasks are completed by keyboard, and one Undo takes it back', async ({ page }) => {
  await openList(page);
  await choose(page, 'a', 2);
  await expect(row(page, 'c')).toHaveAttribute('aria-selected', 'true');
  expect(await violationsOf(page)).toEqual([]);
  await bar(page).getByRole('button', { name: 'Mark complete' }).click();
  for (const name of ['a', 'b', 'c']) {
    await expect(row(page, name).getByRole('button', { name: 'Mark incomplete' })).toBeVisible();
  }
  await expect(page.getByText('3 tasks completed')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  for (const name of ['a', 'b', 'c']) {
    await expect(row(page, name).getByRole('button', { name: 'Mark complete' })).toBeVisible();
  }
});

test('chosen tasks are moved to a section in their order, and dragged together', async ({
  page,
  request,
}) => {
  await openList(page);
  await choose(page, 'b', 1);
  await bar(page).getByRole('button', { name: 'Move to section' }).click();
  await page.getByRole('combobox', { name: 'Move to section' }).fill('Done');
  await page.keyboard.press('Enter');
  await expect.poll(() => namesIn(request, project.sections.Done ?? '')).toEqual(['z', 'b', 'c']);
  await drag(page, row(page, 'c'), row(page, 'a'), 0.2);
  await expect.poll(() => namesIn(request, project.sections['To do'] ?? '')).toEqual(['b', 'c', 'a', 'd']);
});

test('clicks with Ctrl and Shift choose; Escape lets go; all are deleted and come back', async ({ page }) => {
  await openList(page);
  await row(page, 'a').click({ modifiers: ['Control'], position: { x: 200, y: 10 } });
  await row(page, 'd').click({ modifiers: ['Shift'], position: { x: 200, y: 10 } });
  await expect(bar(page).getByText('4 selected')).toBeVisible();
  await row(page, 'b').click({ modifiers: ['Control'], position: { x: 200, y: 10 } });
  await expect(bar(page).getByText('3 selected')).toBeVisible();
  await bar(page).getByRole('button', { name: 'Delete' }).click();
  await expect(row(page, 'c')).toHaveCount(0);
  await expect(row(page, 'b')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'c')).toBeVisible();
  await row(page, 'a').getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+a');
  await expect(bar(page).getByText('4 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
});

/** As a spreadsheet puts it on the clipboard. */
async function paste(page: Page, text: string) {
  await page.evaluate((wanted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', wanted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('rows go to a spreadsheet and come from one', async ({ page, request }) => {
  await openList(page);
  await choose(page, 'a', 1);
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return clipboardData.getData('text/plain');
  });
  expect(copied.split('\n').map((line) => line.split('\t')[0])).toEqual(['a', 'b']);
  await page.keyboard.press('Escape');

  await row(page, 'c').getByRole('gridcell').first().focus();
  await paste(page, 'Third\t\t2027-03-04\nFourth\t\t\nFifth\t\t\n');
  await expect(row(page, 'Third').getByRole('gridcell', { name: /Due date: .*4 Mar/ })).toBeVisible();
  await expect
    .poll(() => namesIn(request, project.sections['To do'] ?? ''))
    .toEqual(['a', 'b', 'Third', 'Fourth', 'Fifth']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => namesIn(request, project.sections['To do'] ?? '')).toEqual(['a', 'b', 'c', 'd']);
});

test('cards are chosen on the board', async ({ page }) => {
  await page.goto(`/project/${project.gid}/board`);
  await page.getByRole('button', { name: 'a', exact: true }).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page).getByText('2 selected')).toBeVisible();
  await bar(page).getByRole('button', { name: 'Tags' }).click();
  await page.getByRole('combobox', { name: 'Add tag' }).fill(`Many ${project.gid}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'To do' }).getByText(`Many ${project.gid}`)).toHaveCount(2);
});

test('a section is chosen as a whole; its tasks get a value of a field and go to another project', async ({
  page,
  request,
}) => {
  const call = caller(request);
  const other = await aProject(request, `Other ${project.gid}`, { 'To do': [] });
  const field = await call<{ gid: string }>('POST', '/custom_fields', {
    workspace: demo.workspace_gid,
    name: `Cost ${project.gid}`,
    resource_subtype: 'number',
    precision: 0,
  });
  await call('POST', `/projects/${project.gid}/addCustomFieldSetting`, { custom_field: field.gid });
  await openList(page);
  await page.getByRole('button', { name: 'Actions for section To do' }).click();
  await page.getByRole('menuitem', { name: 'Select all in section' }).click();
  await expect(bar(page).getByText('4 selected')).toBeVisible();
  await bar(page).getByRole('button', { name: 'Set a field' }).click();
  await page.getByRole('combobox', { name: 'Set a field' }).fill(`Cost ${project.gid}`);
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: `Cost ${project.gid}` }).fill('12');
  await page.keyboard.press('Enter');
  await expect(row(page, 'd').getByRole('gridcell', { name: `Cost ${project.gid}: 12` })).toBeVisible();

  await bar(page).getByRole('button', { name: 'Add to project' }).click();
  await page.getByRole('checkbox', { name: 'Take out of this project' }).check();
  await page.getByRole('combobox', { name: 'Add to project' }).fill(other.name);
  await page.keyboard.press('Enter');
  await expect(row(page, 'a')).toHaveCount(0);
  const names = async (gid: string) =>
    (await call<{ name: string }[]>('GET', `/projects/${gid}/tasks?opt_fields=name`)).map(({ name }) => name);
  await expect.poll(async () => (await names(other.gid)).sort()).toEqual(['a', 'b', 'c', 'd']);
  await expect.poll(() => names(project.gid)).toEqual(['z']);
});

test('where tasks are grouped by a field, several take on the value of another group', async ({ page }) => {
  await openList(page);
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByRole('dialog', { name: 'Group' }).getByLabel('Group by').selectOption('Completed');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Completed')).toBeVisible();
  const isDone = (name: string) =>
    expect(row(page, name).getByRole('button', { name: 'Mark incomplete' })).toBeVisible();
  await choose(page, 'a', 1);
  await bar(page).getByRole('button', { name: 'Move to group' }).click();
  await page.getByRole('combobox', { name: 'Move to group' }).fill('Completed');
  await page.keyboard.press('Enter');
  await isDone('a');
  await isDone('b');
  await page.keyboard.press('Escape');
  await choose(page, 'c', 1);
  await drag(page, row(page, 'd'), row(page, 'Completed'));
  await isDone('c');
  await isDone('d');
});

test('on a phone the bar fits the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openList(page);
  await choose(page, 'a', 1);
  const box = await bar(page).boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  expect(await violationsOf(page)).toEqual([]);
});
