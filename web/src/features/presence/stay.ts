import { isGone } from '@/lib/api/ApiError';
import { connection } from '@/lib/api/connection';
import { randomKey } from '@/lib/api/randomKey';
import { del, get, put } from '@/lib/api/request';
import type { Presences } from '@/lib/live/change';
import { listen } from '@/lib/live/liveStream';
import { othersIn, present } from './present';
import { writing } from './writing';

/** This tab, among those of the same person. */
const viewer = randomKey();

/** The server forgets whoever is silent for thirty seconds. */
const sayEvery = 10_000;
/** Whoever only passes by, as with the arrow keys, is not spoken of. */
const staysAfter = 400;
const writesFor = 4000;

/** Says that a task is open here as long as somebody looks at it, and hears who else has it open. */
export function stay(task: string, me: string): () => void {
  const path = `/tasks/${task}/presence`;
  let isWriting = false;
  let isSaid = false;
  let hasEnded = false;
  let heard = 0;
  let lastSaid: Promise<unknown> = Promise.resolve();
  let next = setTimeout(say, staysAfter);
  let pause: ReturnType<typeof setTimeout> | undefined;

  function say() {
    clearTimeout(next);
    if (hasEnded || document.hidden || connection.isOffline()) return;
    next = setTimeout(say, sayEvery);
    const isNew = !isSaid;
    isSaid = true;
    lastSaid = lastSaid
      .then(() => put(path, { viewer, typing: isWriting }))
      .then(() => (isNew ? look() : undefined))
      .catch(stopIfGone);
  }

  /** Whoever may no longer see the task has nothing to say about it. */
  function stopIfGone(error: unknown) {
    if (isGone(error)) end();
  }

  async function look() {
    const before = heard;
    const found = await get<Presences['presences']>(`/tasks/${task}/presences`, {
      opt_fields: 'user.name,typing',
      limit: 100,
    });
    // What was heard meanwhile is newer.
    if (heard === before && !hasEnded) present.set(task, othersIn(found, me));
  }

  function leave() {
    clearTimeout(next);
    present.delete(task);
    if (!isSaid) return;
    isSaid = false;
    if (connection.isOffline()) return;
    lastSaid = lastSaid.then(() => del(`${path}?viewer=${viewer}`)).catch(() => {});
  }

  function write(now: boolean) {
    clearTimeout(pause);
    if (now) pause = setTimeout(() => write(false), writesFor);
    if (isWriting === now) return;
    isWriting = now;
    say();
  }

  const comeOrGo = () => (document.hidden || connection.isOffline() ? leave() : say());
  const stops = [
    writing.listen((where, now) => {
      if (where === task) write(now);
    }),
    listen({
      changes() {},
      presences(told) {
        if (told.task.gid !== task || !isSaid) return;
        heard++;
        present.set(task, othersIn(told.presences, me));
      },
      reset: () => void (isSaid && look().catch(stopIfGone)),
    }),
    connection.subscribe(comeOrGo),
  ];
  document.addEventListener('visibilitychange', comeOrGo);
  addEventListener('pagehide', leave);
  addEventListener('pageshow', comeOrGo);

  function end() {
    if (hasEnded) return;
    leave();
    hasEnded = true;
    clearTimeout(pause);
    for (const stop of stops) stop();
    document.removeEventListener('visibilitychange', comeOrGo);
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', comeOrGo);
  }
  return end;
}
