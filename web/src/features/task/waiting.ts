import { connection } from '@/lib/api/connection';
import { KeyedStore } from '@/lib/keyedStore';
import { outbox, type Waiting } from '@/lib/local/outbox';
import { rowKey } from './temporary';

/** The tasks of which something waits to be sent, by row key, while the server cannot be reached. */
export const waitingTasks = new KeyedStore<true>();
let marked = new Set<string>();

function mark() {
  const next = new Set(connection.isOffline() ? outbox.get().flatMap(taskOf) : []);
  for (const key of marked) if (!next.has(key)) waitingTasks.delete(key);
  for (const key of next) waitingTasks.set(key, true);
  marked = next;
}

function taskOf({ args, problem }: Waiting): string[] {
  const { gid, temporary, task } = args as { gid?: string; temporary?: string; task?: string };
  const found = gid ?? temporary ?? task;
  return found && !problem ? [rowKey(found)] : [];
}

outbox.subscribe(mark);
connection.subscribe(mark);
