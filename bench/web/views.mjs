// From a click on a tab to the frame that shows the project that way.
import { middle, openList, rowSelector, settle, signedIn } from './browser.mjs';
import { paintAfter } from './paint.mjs';

export const tabs = [
  { name: 'Board', shown: '[data-section] [data-card]' },
  { name: 'Calendar', shown: '[data-chip]' },
  { name: 'Timeline', shown: '[data-bar]' },
  { name: 'List', shown: rowSelector },
];

/** The first time, when its code may only be coming, and the middle of the times after it. */
export async function measureViews(bench, project, rounds) {
  const context = await signedIn(bench.browser, bench);
  const page = await context.newPage();
  await openList(page, project);
  const times = Object.fromEntries(tabs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, shown } of tabs) {
      const painted = await paintAfter(page, shown);
      await page.getByRole('tab', { name, exact: true }).click();
      times[name].push(await painted());
      await settle(page);
    }
  }
  await context.close();
  return tabs.map(({ name }) => {
    const [first, ...again] = times[name];
    return { name, first, again: middle(again) };
  });
}
