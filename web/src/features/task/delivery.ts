import { ApiError } from '@/lib/api/ApiError';
import { connection } from '@/lib/api/connection';
import { credentials } from '@/lib/api/credentials';

type Turn = { id: number; go: () => void; finished: Promise<void> };

const turns: Turn[] = [];
let draining = false;

/**
 * Sends at once while the server can be reached. What finds it silent waits, and goes when it is back: one after the
 * other, in the order in which it was done.
 */
export async function deliver(id: number, onWait: () => void, send: () => Promise<void>): Promise<void> {
  if (!connection.isOffline()) {
    try {
      return await send();
    } catch (error) {
      if (!isSilence(error)) throw error;
      await heard(error);
    }
  }
  onWait();
  for (;;) {
    const finish = await turn(id);
    try {
      return await send();
    } catch (error) {
      if (!isSilence(error)) throw error;
      await heard(error);
    } finally {
      finish();
    }
  }
}

/** No answer, or none by Cairn itself, or it wants to know first who asks. */
export function isSilence(error: unknown): boolean {
  return error instanceof ApiError && (error.isOffline || [401, 502, 503, 504].includes(error.status));
}

async function heard(error: unknown) {
  if (error instanceof ApiError && error.status === 401) await credentials.present();
  else connection.lost();
}

function turn(id: number): Promise<() => void> {
  return new Promise((resolve) => {
    let finish = () => {};
    const finished = new Promise<void>((done) => {
      finish = done;
    });
    turns.push({ id, go: () => resolve(finish), finished });
    void drain();
  });
}

async function drain() {
  if (draining) return;
  draining = true;
  while (turns.length > 0 && !connection.isOffline()) {
    const first = turns.reduce((one, other) => (other.id < one.id ? other : one));
    turns.splice(turns.indexOf(first), 1);
    first.go();
    await first.finished;
    // Room for what waited behind it to take its own turn.
    await new Promise((resume) => setTimeout(resume));
  }
  draining = false;
}

connection.subscribe(() => void drain());
