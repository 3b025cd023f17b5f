// From somebody else's change until it stands on the screen.
import { at, middle, openList, signedIn } from './browser.mjs';
import { caller } from './fill.mjs';

export async function measureLive(bench, project, changes) {
  const context = await signedIn(bench.browser, bench);
  const page = await context.newPage();
  await openList(page, project);
  const other = caller(bench.cairn, bench.demo.people.find(({ role }) => role === 'member').token);
  const gid = await firstTask(bench, project);
  const times = [];
  for (let number = 0; number < changes; number++) {
    const name = `Changed ${number}`;
    const seen = page.waitForFunction(
      (name) => document.querySelector(`[role=row][aria-label="${name}"]`) && new Promise((resolve) => requestAnimationFrame(() => resolve(Date.now()))),
      name,
      { polling: 'raf' },
    );
    // Counted from when the change is sent, which is more than the other person's own screen waits for.
    const sent = Date.now();
    await other('PUT', `/tasks/${gid}`, { name });
    times.push((await (await seen).jsonValue()) - sent);
  }
  await context.close();
  return { p50: middle(times), p95: at(times, 0.95), changes };
}

/** Which is in view. */
async function firstTask({ cairn, demo }, { sections }) {
  const [task] = await caller(cairn, demo.token)('GET', `/sections/${sections[0]}/tasks?limit=1`);
  return task.gid;
}
