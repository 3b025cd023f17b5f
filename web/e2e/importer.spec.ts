import { expect, type Page, test } from '@playwright/test';
import { signIn } from './support/signIn';

test.beforeEach(async ({ page }) => {
  await signIn(page);
  await page.goto('/import');
});

const send = (page: Page, name: string, content: string | Buffer) =>
  page
    .getByLabel('CSV file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content as string) });

/** As spreadsheets on a Polish Windows save it: semicolons, and one byte a letter. */
function windows1250(text: string): Buffer {
  const letters: Record<string, number> = {
    ą: 0xb9,
    ć: 0xe6,
    ę: 0xea,
    ł: 0xb3,
    ń: 0xf1,
    ó: 0xf3,
    ś: 0x9c,
    ż: 0xbf,
  };
  return Buffer.from([...text].map((letter) => letters[letter] ?? letter.charCodeAt(0)));
}

test('a spreadsheet’s columns are told what they mean, then become tasks', async ({ page }) => {
  const title = `Budowa ${Date.now()}`;
  const lines = [
    'Co robić;Kto;Do kiedy;Uwagi;Gotowe',
    'Zamówić cegły;ana@example.com;4/12/2026;Pilne;nie',
    'Położyć dach;nikt@example.com;3/4/2027;;tak',
    ';ana@example.com;;bez nazwy;',
  ];
  await send(page, `${title}.csv`, windows1250(lines.join('\r\n')));
  await expect(page.getByRole('heading', { name: `${title}.csv` })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Separated by' })).toHaveValue('semicolon');
  const becomes = (column: string) => page.getByRole('combobox', { name: `${column} becomes` });
  await becomes('Co robić').selectOption('Task name');
  await expect(page.getByRole('heading', { name: 'What will be imported' })).toBeVisible();
  await becomes('Kto').selectOption('Assignee’s e-mail'.replace('’', "'"));
  await becomes('Do kiedy').selectOption('Due date');
  await becomes('Uwagi').selectOption('Description');
  await becomes('Gotowe').selectOption('Completed, yes or no');
  await expect(page.getByRole('definition').filter({ hasText: 'nikt@example.com' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Due date' }).selectOption('Day first: 3 April');
  await page.getByRole('textbox', { name: 'Name of the project' }).fill(title);
  await page.keyboard.press('Tab');
  await expect(page.getByText(`${title}, new (2 tasks)`)).toBeVisible();
  await page.getByRole('button', { name: 'Import 2 tasks' }).click();

  await expect(page.getByRole('heading', { name: `${title}.csv was imported` })).toBeVisible();
  const counts = page.getByRole('list').filter({ hasText: 'created' });
  await expect(counts).toContainText('2 created');
  await expect(counts).toContainText('1 left out');
  const problems = page.getByRole('region', { name: 'Rows with problems' });
  await expect(problems).toContainText('The row has no name.');
  await expect(problems).toContainText('Nobody in this workspace is nikt@example.com');
  const download = page.waitForEvent('download');
  await problems.getByRole('button', { name: 'Download as CSV' }).click();
  expect((await download).suggestedFilename()).toBe(`${title} report.csv`);

  await page.getByRole('link', { name: `Open ${title}` }).click();
  const bricks = page.getByRole('row', { name: 'Zamówić cegły' });
  await expect(bricks.getByRole('gridcell', { name: 'Assignee: Ana Kowalska' })).toBeVisible();
  await expect(bricks.getByRole('gridcell', { name: /Due date: 4 Dec/ })).toBeVisible();
  const roof = page.getByRole('row', { name: 'Położyć dach' });
  await expect(roof.getByRole('button', { name: 'Mark incomplete' })).toBeVisible();
  await expect(roof.getByRole('gridcell', { name: /Due date: 3 Apr 2027/ })).toBeVisible();
});

test('an export from Asana needs no questions, and a second import changes what changed', async ({
  page,
}) => {
  const title = `From Asana ${Date.now()}`;
  const head =
    'Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task,Blocked By (Dependencies),Blocking (Dependencies)';
  const id = Date.now();
  const rows = (name: string) =>
    [
      head,
      `${id}1,2026-09-04,,2026-09-16,${name},Ideas,Ana Kowalska,ana@example.com,,2026-12-01,"web, press","One\nand two",${title},,,`,
      `${id}2,2026-09-05,2026-09-20,2026-09-20,Check spelling,,,,,,,,,${name},,`,
    ].join('\n');
  await send(page, 'export.csv', rows('Write the news'));
  await expect(page.getByText('An export from Asana with 2 rows.')).toBeVisible();
  await page.getByRole('button', { name: 'Import 2 tasks' }).click();
  await page.getByRole('link', { name: `Open ${title}` }).click();
  const news = page.getByRole('row', { name: 'Write the news' });
  await expect(news).toContainText('web');
  await news.getByRole('button', { name: 'Show subtasks' }).click();
  await expect(
    page.getByRole('row', { name: 'Check spelling' }).getByRole('button', { name: 'Mark incomplete' }),
  ).toBeVisible();

  await page.goto('/import');
  await send(page, 'export.csv', rows('Write better news'));
  await page.getByRole('button', { name: 'Import 2 tasks' }).click();
  await expect(page.getByRole('list').filter({ hasText: 'updated' })).toContainText('1 updated');
  await page.getByRole('link', { name: `Open ${title}` }).click();
  await expect(page.getByRole('row', { name: 'Write better news' })).toBeVisible();
  await expect(news).toBeHidden();
});

test('a file that is no CSV is refused with the reason', async ({ page }) => {
  await send(page, 'broken.csv', 'Name,Notes\nGood,"fine"\nBad,"never closed\nNext,row\n');
  await expect(page.getByRole('alert')).toContainText(/quote/i);
  await expect(page.getByRole('button', { name: 'Choose file' })).toBeEnabled();
});
