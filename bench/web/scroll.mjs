// The frames of a list of 10,000 tasks that is scrolled from one end to the other.
import { at, openList, signedIn } from './browser.mjs';

const STEP = 900;
/** Milliseconds from one picture of the screen to the next; Chromium rounds the times that it tells. */
const REFRESH = 1000 / 60;

export async function measureScroll(bench, project) {
  const context = await signedIn(bench.browser, bench);
  const page = await context.newPage();
  await openList(page, project);
  await page.getByRole('treegrid').hover();
  await page.evaluate(() => {
    globalThis.frames = [];
    let last = 0;
    const frame = (now) => {
      if (last > 0) globalThis.frames.push(now - last);
      last = now;
      globalThis.watching = requestAnimationFrame(frame);
    };
    globalThis.watching = requestAnimationFrame(frame);
  });
  const height = await page.getByRole('treegrid').evaluate((grid) => grid.scrollHeight);
  for (let y = 0; y < height; y += STEP) await page.mouse.wheel(0, STEP);
  const times = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.watching);
    return globalThis.frames;
  });
  const frames = times.map((time) => Math.round(time / REFRESH) * REFRESH);
  await context.close();
  return { frames: frames.length, longest: Math.max(...frames), late: frames.filter((time) => time > 50).length, p99: at(frames, 0.99) };
}
