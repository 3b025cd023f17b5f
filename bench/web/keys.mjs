// From each key of an edit to the frame that shows it, in the long list.
import { at, middle, openList, rowSelector, signedIn } from './browser.mjs';
import { paintAfter } from './paint.mjs';

const row = (name) => `[role=row][aria-label="${name}"]`;

export async function measureKeys(bench, project, rounds) {
  const context = await signedIn(bench.browser, bench);
  const page = await context.newPage();
  await openList(page, project);
  const times = {};
  const press = async (what, keys, shown, gone = false) => {
    const painted = await paintAfter(page, shown, gone);
    await page.keyboard.press(keys);
    times[what] = [...(times[what] ?? []), await painted()];
  };
  for (let round = 0; round < rounds; round++) {
    // Some row or other of those in view.
    const name = await page.locator(rowSelector).nth((round % 5) + 1).getAttribute('aria-label');
    const made = `Made in round ${round}`;
    await page.locator(row(name)).getByRole('gridcell').first().focus();
    await press('complete', 'Control+Enter', `${row(name)}[data-done]`);
    await press('complete', 'Control+Enter', `${row(name)}:not([data-done])`);
    await press('edit', 'Enter', `${row(name)} input`);
    await page.keyboard.type('!');
    await press('rename and next row', 'Enter', row(`${name}!`));
    await page.keyboard.type(made);
    await press('create', 'Enter', row(made));
    await page.keyboard.press('Escape');
    await page.locator(row(made)).getByRole('gridcell').first().focus();
    await press('choose', 'x', `${row(made)}[data-chosen]`);
    await press('let go', 'Escape', `${row(made)}:not([data-chosen])`);
    const place = Number(await page.locator(row(made)).getAttribute('aria-posinset'));
    await press('move up', 'Alt+Shift+ArrowUp', `${row(made)}[aria-posinset="${place - 1}"]`);
    await press('move down', 'Alt+Shift+ArrowDown', `${row(made)}[aria-posinset="${place}"]`);
    await press('indent', 'Alt+Shift+ArrowRight', `${row(made)}[aria-level="3"]`);
    await press('undo', 'Control+z', `${row(made)}[aria-level="2"]`);
    await press('delete', 'Delete', row(made), true);
  }
  await context.close();
  const all = Object.values(times).flat();
  const each = Object.entries(times).map(([what, list]) => [what, { p50: middle(list), most: Math.max(...list) }]);
  return { p50: middle(all), p95: at(all, 0.95), presses: all.length, each: Object.fromEntries(each) };
}
