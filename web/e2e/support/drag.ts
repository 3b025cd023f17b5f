import type { Locator, Page } from '@playwright/test';

/** Drags as a hand does: some moves on the way, and a last one where it lets go. `at` is the part of the target's height. */
export async function drag(page: Page, from: Locator, to: Locator, at = 0.5) {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error('Nothing to drag, or nowhere to drop it');
  const target = { x: end.x + Math.min(end.width / 2, 120), y: end.y + end.height * at };
  await page.mouse.move(start.x + Math.min(start.width / 2, 120), start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + start.height / 2 + 8, { steps: 3 });
  await page.mouse.move(target.x, target.y, { steps: 8 });
  await page.mouse.move(target.x, target.y + 1);
  await page.mouse.up();
}
