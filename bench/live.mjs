// How long after the answer to a change the others who look at the same workspace hear of it.
import { setTimeout as sleep } from 'node:timers/promises';
import { dice, task, token, workspace } from './data.mjs';

const CHANGES = 100;
const PAUSE = 50;
const PATIENCE = 30_000;

/** Opens so many streams, changes a task again and again, and gives the milliseconds until each stream told of it. */
export async function measureLive(listeners, { cairn, options: { sizes } }) {
  const any = dice(11);
  const streams = [];
  for (let i = 0; i < listeners; i++) streams.push(await listen(cairn, token(i % sizes.users)));
  const delays = [];
  for (let i = 0; i < CHANGES; i++) {
    const gid = task(any(sizes.projects * sizes.tasks_per_project));
    const heard = streams.map((stream) => stream.hears(gid));
    const body = { name: `Call the agency, ${Date.now()}` };
    const { status } = await cairn.ask({ method: 'PUT', path: `/tasks/${gid}`, body, token: token(0) });
    const answered = performance.now();
    if (status !== 200) throw new Error(`A change answers ${status}.`);
    for (const moment of await within(Promise.all(heard))) delays.push(Math.max(0, moment - answered));
    await sleep(PAUSE);
  }
  for (const stream of streams) stream.close();
  delays.sort((a, b) => a - b);
  const at = (share) => delays[Math.floor((delays.length - 1) * share)];
  return { listeners, changes: CHANGES, p50: at(0.5), p99: at(0.99), most: at(1) };
}

function within(promise) {
  const late = sleep(PATIENCE, null, { ref: false }).then(() => {
    throw new Error('A stream has not told of a change.');
  });
  return Promise.race([promise, late]);
}

/** A stream, open once its first event has come. `hears` gives the moment at which it next names a resource. */
async function listen(cairn, bearer) {
  const abort = new AbortController();
  const headers = { Authorization: `Bearer ${bearer}` };
  const answer = await fetch(`${cairn.url}/workspaces/${workspace}/live`, { headers, signal: abort.signal });
  if (answer.status !== 200) throw new Error(`A stream answers ${answer.status}.`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  const waiting = new Map();
  (async () => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      for (const [gid, resolve] of waiting) {
        if (value.includes(gid) && waiting.delete(gid)) resolve(performance.now());
      }
    }
  })().catch(() => {});
  return { close: () => abort.abort(), hears: (gid) => new Promise((resolve) => waiting.set(gid, resolve)) };
}
