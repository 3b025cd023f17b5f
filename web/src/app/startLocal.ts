import { keepTasks } from '@/features/task/keptTasks';
import { revive } from '@/features/task/keptWrites';
import type { TaskDetail } from '@/features/task/taskDetail';
import { rowOf } from '@/features/task/taskRow';
import { taskStore } from '@/features/task/taskStore';
import { becomes, whenReal } from '@/features/task/temporary';
import { connection } from '@/lib/api/connection';
import { changeLocal, localOwner, openLocal, readLocal, wipeLocal } from '@/lib/local/database';
import { keepQueries, restoreQueries } from '@/lib/local/keptQueries';
import { adopt, holdTab } from '@/lib/local/outbox';
import { keptPerson, setKeptPerson } from '@/lib/local/person';
import { queryClient } from '@/lib/queryClient';
import { remember, type Session } from '@/lib/session/session';
import { sessionQuery } from '@/lib/session/sessionQuery';

const lookAgainAfter = 15_000;

/** Brings back what the person of this browser has seen before, and goes on keeping it. */
export async function startLocal() {
  const person = keptPerson();
  if (person) await restore(person);
  keepQueries(queryClient);
  keepTasks();
  whenReal((temporary, real) => void changeLocal(['made'], (open) => open('made').put({ temporary, real })));
  queryClient.getQueryCache().subscribe(({ query, type }) => {
    if (type === 'updated' && query.queryKey[0] === sessionQuery.queryKey[0])
      void belongTo(query.state.data as never);
  });
  if (person) void takeOver();
}

async function restore(person: string) {
  await openLocal(person);
  for (const { key, data } of await restoreQueries(queryClient)) {
    if (key[0] === 'task' && key[2] === 'detail')
      taskStore.restore([rowOf((data as { data: TaskDetail }).data)]);
  }
  const session = queryClient.getQueryData(sessionQuery.queryKey);
  if (session) remember(session);
}

/** What is kept is this person's, and nobody else's. */
async function belongTo(session: Session | null | undefined) {
  const person = session?.user.gid;
  const owner = localOwner();
  if (!person || person === owner) return;
  setKeptPerson(person);
  if (owner) {
    await wipeLocal(owner);
    location.reload();
    return;
  }
  await openLocal(person);
  void takeOver();
}

/** Sends what earlier tabs of this person have left, now and whenever another tab may have gone. */
async function takeOver() {
  holdTab();
  const made =
    (await readLocal<{ temporary: string; real: string }[]>('made', (store) => store.getAll())) ?? [];
  for (const { temporary, real } of made) becomes(temporary, real);
  await look();
  setInterval(() => void look(), lookAgainAfter);
  connection.subscribe(() => void look());
}

async function look() {
  const left = await adopt();
  if (left.length === 0) return;
  await import('@/features/task/keptKinds');
  await revive(left);
}
