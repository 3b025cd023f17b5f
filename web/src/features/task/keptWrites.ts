import i18next from 'i18next';
import { outbox, type Waiting } from '@/lib/local/outbox';
import { sayProblem } from '@/ui/toasts';
import { deliver } from './delivery';
import { type Edit, enqueue, reasonOf } from './writeQueue';

/** Gives each request of a write the same idempotency key whenever the write is sent. */
export type Keys = () => Record<string, string>;

export type KeptEdit = Omit<Edit, 'write'> & { write: (keys: Keys) => Promise<void> };

type Kind<A> = {
  edit: (args: A) => KeptEdit;
  /** Before it is done again by a later tab: brings back what it builds on. */
  prepare?: (args: A) => Promise<void>;
  /** Was refused before, and is still for the person to decide on. */
  offerAgain?: (args: A) => Promise<void>;
};

const kinds = new Map<string, Kind<never>>();

/**
 * A kind of write that outlives its tab: it is kept with its arguments until the server has confirmed it, and a later
 * tab does from them what was not sent. Answers the function that does it.
 */
export function keptWrite<A>(name: string, kind: Kind<A>): (args: A, label: string) => Promise<boolean> {
  kinds.set(name, kind as Kind<never>);
  return (args, label) => run(kind.edit(args), outbox.add(name, args, label), false);
}

/** Does, in their order, what an earlier tab has left. */
export async function revive(writes: readonly Waiting[]) {
  for (const { kind, args } of writes) await kinds.get(kind)?.prepare?.(args as never);
  for (const write of writes) {
    if (write.problem) void kinds.get(write.kind)?.offerAgain?.(write.args as never);
    else sendAgain(write);
  }
}

/** Once more, as when it was refused and may be allowed now. */
export function sendAgain(write: Waiting) {
  const kind = kinds.get(write.kind);
  if (!kind) return;
  outbox.accept(write);
  void run(kind.edit(write.args as never), write, true);
}

async function run(edit: KeptEdit, write: Waiting, isOld: boolean): Promise<boolean> {
  let waited = isOld;
  const onWait = () => {
    waited = true;
  };
  const hide = edit.show();
  try {
    await enqueue(edit.key, () => deliver(write.id, onWait, () => edit.write(keysOf(write))));
    outbox.done(write);
    edit.done?.();
    return true;
  } catch (error) {
    hide();
    // What was done a while ago may be far from what is on screen now; it stays in the list of what waits.
    if (waited) outbox.refuse(write, reasonOf(error));
    else outbox.done(write);
    sayProblem(waited ? `${write.label}: ${reasonOf(error)}` : reasonOf(error), {
      label: i18next.t('tryAgain'),
      run: () =>
        waited ? sendAgain(write) : void run(edit, outbox.add(write.kind, write.args, write.label), false),
    });
    return false;
  }
}

function keysOf({ key }: Waiting): Keys {
  let count = 0;
  return () => ({ 'Idempotency-Key': `${key}-${++count}` });
}
