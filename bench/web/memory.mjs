// What the tab holds while somebody goes through the same work again and again.
import { openBrowser, openList, rowSelector, settle, signedIn } from './browser.mjs';
import { tabs } from './views.mjs';

/** As it gets warm, more and more of the app becomes machine code, which is not what the work leaves behind. */
const UNCOMPILED = '--js-flags=--no-sparkplug --no-maglev --no-opt';

export async function measureMemory(bench, project, rounds) {
  const browser = await openBrowser(UNCOMPILED);
  const context = await signedIn(browser, bench);
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Performance.enable');
  await openList(page, project);
  const held = [];
  for (let round = 0; round < rounds; round++) {
    await work(page);
    held.push(await heap(page, tools));
  }
  await browser.close();
  // The first rounds fill what is kept on purpose.
  const settled = held[Math.floor(rounds / 3)];
  return { first: held[0], settled, last: held.at(-1), growth: held.at(-1) / settled - 1, rounds };
}

/** Waits by locators: what `waitForSelector` gives would keep the rows in memory. */
async function work(page) {
  for (const { name, shown } of tabs) {
    await page.getByRole('tab', { name, exact: true }).click();
    await page.locator(shown).first().waitFor();
  }
  for (let number = 0; number < 5; number++) {
    const row = page.locator(rowSelector).nth(number + 1);
    const name = await row.getAttribute('aria-label');
    await row.getByRole('gridcell').first().focus();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+z');
    await page.keyboard.press(' ');
    await page.locator(`[role=row][aria-label="${name}"][aria-selected=true]`).first().waitFor();
    await page.getByRole('textbox', { name: 'Task name' }).waitFor();
  }
  await page.keyboard.press('Escape');
}

async function heap(page, tools) {
  await settle(page);
  await tools.send('HeapProfiler.collectGarbage');
  const { metrics } = await tools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 1024 ** 2;
}
