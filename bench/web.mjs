// ./dev bench --web: measures the web app in a real browser, as the server serves it.
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Cairn, freePort } from './cairn.mjs';
import { describeHost } from './machine.mjs';
import { record } from './report.mjs';
import { openBrowser } from './web/browser.mjs';
import { aProject } from './web/fill.mjs';
import { measureKeys } from './web/keys.mjs';
import { measureLive } from './web/live.mjs';
import { measureCold, measureWarm } from './web/load.mjs';
import { measureMemory } from './web/memory.mjs';
import { webMarkdown } from './web/report.mjs';
import { measureScroll } from './web/scroll.mjs';
import { measureViews } from './web/views.mjs';

const FULL = { small: 1000, large: 10_000, loads: 5, rounds: 4, edits: 20, changes: 30, work: 30 };
const QUICK = { small: 200, large: 500, loads: 1, rounds: 2, edits: 2, changes: 3, work: 3 };

export async function runWeb({ jar, root, quick, only, describe, port, keep }) {
  const sizes = quick ? QUICK : FULL;
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'cairn-bench-web-')));
  const cairn = new Cairn({ jar, folder, port: port || (await freePort()), train: 'false', words: ['--demo'] });
  let browser;
  try {
    console.error('Starting …');
    await cairn.start();
    const demo = await demoIn(path.join(folder, 'data', 'demo.json'));
    console.error(`Making projects of ${sizes.small} and ${sizes.large} tasks …`);
    const small = await aProject(cairn, demo, sizes.small);
    const large = await aProject(cairn, demo, sizes.large);
    browser = await openBrowser();
    const bench = { cairn, demo, browser, url: `http://localhost:${cairn.port}` };
    const steps = {
      cold: () => measureCold(bench, small, sizes.loads),
      warm: () => measureWarm(bench, small, sizes.loads),
      views: () => measureViews(bench, large, sizes.rounds),
      scroll: () => measureScroll(bench, large),
      live: () => measureLive(bench, large, sizes.changes),
      // After the others, which count the rows: it makes some and takes some away.
      keys: () => measureKeys(bench, large, sizes.edits),
      memory: () => measureMemory(bench, small, sizes.work),
    };
    const run = { date: new Date().toISOString().slice(0, 10), kind: 'web', describe, sizes, machine: { ...describeHost(root), chromium: browser.version() } };
    for (const [name, measure] of Object.entries(steps)) {
      if (only && !only.split(',').includes(name)) continue;
      console.error(`${name} …`);
      run[name] = await measure();
      console.error(JSON.stringify(run[name]));
    }
    if (only) return;
    console.log(webMarkdown(run));
    if (!quick) console.error(`Recorded in ${record(run, webMarkdown)}`);
  } finally {
    await browser?.close();
    await cairn.stop();
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}

/** The demo is written down once it is complete, which is after the first answer. */
async function demoIn(file) {
  for (;;) {
    const demo = existsSync(file) && asJson(readFileSync(file, 'utf8'));
    if (demo) return demo;
    await sleep(100);
  }
}

/** Nothing while it is only half written. */
function asJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
