// A real Chromium with somebody signed in, and what the page says about itself.
import { createRequire } from 'node:module';
import path from 'node:path';
import { quietOf } from '../../web/e2e/support/quiet.mjs';

const require = createRequire(path.resolve(import.meta.dirname, '../../web/package.json'));
const { chromium } = require('@playwright/test');

const quiets = new WeakMap();

export const rowSelector = '[role=row][data-row]';

/** @param options further words for Chromium */
export function openBrowser(...options) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Chromium has no sandbox for root, which is what containers run as.
    args: [...(process.getuid() === 0 ? ['--no-sandbox'] : []), ...options],
  });
}

/** A browser as it is on somebody's first visit after they have signed in. */
export async function signedIn(browser, { url, demo }) {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  const { email, password } = demo;
  const answer = await context.request.post('/api/1.0/sessions', { data: { data: { email, password } } });
  if (answer.status() !== 201) throw new Error(`Signing in: ${answer.status()}`);
  await context.addInitScript(observe, rowSelector);
  quiets.set(context, quietOf(context));
  return context;
}

/** Runs in the page before its own scripts: notes the first row, and whatever keeps the page from answering. */
function observe(row) {
  globalThis.busy = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) globalThis.busy.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    // The frame after this one has it on the screen.
    if (document.querySelector(row)) requestAnimationFrame(() => performance.mark('shown'));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** A project of so many tasks in its list, with all of them there. */
export async function openList(page, project) {
  await page.goto(`/project/${project.gid}/list`);
  await allThere(page, project);
}

/** All its tasks have come, and the page has nothing left to do. */
export async function allThere(page, project) {
  const rows = `[role=treegrid][aria-rowcount="${project.rows}"]`;
  await page.waitForSelector(rows, { timeout: 120_000 });
  await settle(page);
}

/** Nothing is on its way, and nothing waits to be done. */
export async function settle(page) {
  await quiets.get(page.context())();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
}

export const middle = (values) => at(values, 0.5);
export const at = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
