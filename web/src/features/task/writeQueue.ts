import i18next from 'i18next';
import { ApiError } from '@/lib/api/ApiError';
import { sayProblem } from '@/ui/toasts';

const tails = new Map<string, Promise<unknown>>();
const idleListeners = new Set<() => void>();
let running = 0;
let begun = 0;

/** Writes about one thing go out in the order they were made; different things do not wait for each other. */
export function enqueue<T>(key: string, write: () => Promise<T>): Promise<T> {
  const tail = tails.get(key) ?? Promise.resolve();
  running++;
  begun++;
  const result = tail.then(write, write);
  const settled = result
    .catch(() => {})
    .finally(() => {
      running--;
      if (tails.get(key) === settled) tails.delete(key);
      if (running === 0) for (const listener of [...idleListeners]) listener();
    });
  tails.set(key, settled);
  return result;
}

/** Settles when all that is on its way about a thing has been answered. */
export const lastWrite = (key: string): Promise<unknown> => tails.get(key) ?? Promise.resolve();

/** Runs now, or once nothing of this tab is on its way, lest an older answer be shown over a newer edit. */
export function whenIdle(run: () => void) {
  if (running === 0) {
    run();
    return;
  }
  const once = () => {
    idleListeners.delete(once);
    run();
  };
  idleListeners.add(once);
}

/** Reads while nothing is being written here; again if something was meanwhile, since the answer may be from before. */
export async function readQuietly<T>(read: () => Promise<T>): Promise<T> {
  for (;;) {
    while (running > 0) await new Promise<void>(whenIdle);
    const before = begun;
    const found = await read();
    if (begun === before) return found;
  }
}

/** Reads at once, as what is opened has nothing to show yet; quietly once more where the answer may be from before a write. */
export async function readFirst<T>(read: () => Promise<T>): Promise<T> {
  const [before, isQuiet] = [begun, running === 0];
  const found = await read();
  return isQuiet && begun === before ? found : readQuietly(read);
}

export type Edit = {
  key: string;
  /** Paints the edit; answers how to take the paint off again. */
  show: () => () => void;
  write: () => Promise<void>;
  /** On success; by default the paint stays until the answer has replaced what is below. */
  done?: () => void;
};

/** Paints at once, writes, and when refused takes the paint off and says why, with a way to try again. */
export async function perform(edit: Edit): Promise<boolean> {
  const hide = edit.show();
  try {
    await enqueue(edit.key, edit.write);
    edit.done?.();
    return true;
  } catch (error) {
    hide();
    sayProblem(reasonOf(error), { label: i18next.t('tryAgain'), run: () => void perform(edit) });
    return false;
  }
}

export function reasonOf(error: unknown): string {
  if (error instanceof ApiError && error.isOffline) return i18next.t('failure.offline');
  return (error instanceof ApiError && error.message) || i18next.t('failure.other');
}
