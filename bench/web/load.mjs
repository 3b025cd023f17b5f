// How long a list takes until one can work in it, on a slow machine and line, and on the next visit.
import { middle, rowSelector, signedIn } from './browser.mjs';

/** As Lighthouse has it for phones, with a server in the same country: bytes a second, and milliseconds there and back. */
const SLOW = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 40 };
const SLOWDOWN = 4;
/** The page answers once nothing has kept it for longer than 50 ms during this many. */
const QUIET = 500;

export async function measureCold(bench, project, times) {
  const loads = [];
  for (let i = 0; i < times; i++) {
    const context = await signedIn(bench.browser, bench);
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', SLOW);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    loads.push(await load(page, project));
    await context.close();
  }
  return { ...middles(loads), javascript: loads[0].javascript };
}

/** The second visit: files and answers are kept. */
export async function measureWarm(bench, project, times) {
  const context = await signedIn(bench.browser, bench);
  const first = await context.newPage();
  await load(first, project);
  // Both are written while the page is idle.
  await first.waitForFunction(keepsAll, project.tasks, { polling: 100, timeout: 60_000 });
  await first.close();
  const loads = [];
  for (let i = 0; i < times; i++) {
    const page = await context.newPage();
    loads.push(await load(page, project));
    await page.close();
  }
  await context.close();
  return middles(loads);
}

/** Runs in the page: whether the worker has the app's files, and the browser the tasks. */
async function keepsAll(tasks) {
  const worker = await navigator.serviceWorker.getRegistration();
  if (worker?.active?.state !== 'activated') return false;
  const kept = (await indexedDB.databases()).find(({ name }) => name.startsWith('cairn:'));
  if (!kept) return false;
  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answer(indexedDB.open(kept.name));
  const count = await answer(database.transaction('tasks').objectStore('tasks').count());
  database.close();
  return count >= tasks;
}

const middles = (loads) => ({
  seconds: middle(loads.map(({ interactive }) => interactive)),
  shown: middle(loads.map(({ shown }) => shown)),
});

async function load(page, project) {
  await page.goto(`/project/${project.gid}/list`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0, null, { timeout: 60_000 });
  await page.waitForSelector(rowSelector);
  const answers = await page.evaluate(whenAnswering, QUIET);
  const { javascript, shown } = await page.evaluate(() => {
    const shown = performance.getEntriesByName('shown')[0].startTime;
    const files = performance.getEntriesByType('resource').filter(({ name, startTime }) => name.endsWith('.js') && startTime < shown);
    return { shown, javascript: files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) };
  });
  return { shown: shown / 1000, interactive: Math.max(shown, answers) / 1000, javascript: javascript / 1000 };
}

/** Runs in the page: the end of the last long task that begins before the page has been quiet for so long. */
function whenAnswering(quiet) {
  return new Promise((resolve) => {
    const shown = performance.getEntriesByName('shown')[0].startTime;
    const look = () => {
      let answers = shown;
      for (const { startTime, duration } of globalThis.busy) {
        if (startTime > answers + quiet) break;
        answers = Math.max(answers, startTime + duration);
      }
      if (performance.now() > answers + 2 * quiet) resolve(answers);
      else setTimeout(look, 100);
    };
    look();
  });
}
