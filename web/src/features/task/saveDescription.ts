import i18next from 'i18next';
import { ApiError } from '@/lib/api/ApiError';
import { getVersioned, put } from '@/lib/api/request';
import { KeyedStore } from '@/lib/keyedStore';
import { outbox } from '@/lib/local/outbox';
import { queryClient } from '@/lib/queryClient';
import { type Keys, keptWrite } from './keptWrites';
import { readDetail, type TaskDetail, taskDetailQuery } from './taskDetail';
import { taskStore } from './taskStore';

export type Known = { html: string; version: string | null };
type Describing = { gid: string; html: string; base: Known };
/** Somebody else changed the text while ours was on its way; theirs is not known before it was asked for. */
export type TextConflict = { mine: string; theirs: Known };

const kind = 'task.describe';
export const textConflicts = new KeyedStore<TextConflict>();
/** What the next description of a task builds on, while earlier ones are on their way. */
const bases = new Map<string, { base: Known; count: number }>();

const write = keptWrite<Describing>(kind, {
  offerAgain: async ({ gid, html }) => {
    // Without an answer it stays in the list of what waits.
    const theirs = await read(gid).catch(() => null);
    if (theirs) textConflicts.set(gid, { mine: html, theirs });
  },
  edit: ({ gid, html, base }) => {
    const known = bases.get(gid) ?? { base, count: 0 };
    bases.set(gid, { ...known, count: known.count + 1 });
    return {
      key: gid,
      show: () => {
        paint(gid, html);
        return () => leave(gid);
      },
      write: (keys) => send(gid, html, bases.get(gid)?.base ?? base, keys),
      done: () => leave(gid),
    };
  },
});

/**
 * Saves a description without losing anyone's. The version covers the whole task, so a refusal may only mean that
 * another field changed; only when the text itself is another one is there something to decide.
 */
export function saveDescription(gid: string, html: string, base: Known): Promise<boolean> {
  const name = taskStore.get(gid)?.name ?? '';
  return write({ gid, html, base }, i18next.t('task:waiting.described', { name }));
}

async function send(gid: string, html: string, base: Known, keys: Keys, attempts = 2): Promise<void> {
  const ifMatch: Record<string, string> = base.version ? { 'If-Match': base.version } : {};
  try {
    await put(`/tasks/${gid}`, { html_notes: html }, { opt_fields: 'gid' }, { ...keys(), ...ifMatch });
    await readAgain(gid);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 412) throw error;
    const theirs = await read(gid);
    if (theirs.html === base.html && attempts > 0) return send(gid, html, theirs, keys, attempts - 1);
    textConflicts.set(gid, { mine: html, theirs });
    throw error;
  }
}

async function readAgain(gid: string) {
  const { queryKey } = taskDetailQuery(gid);
  await queryClient.cancelQueries({ queryKey });
  const answer = await readDetail(gid);
  taskStore.confirm([answer.data]);
  queryClient.setQueryData(queryKey, answer);
  const known = bases.get(gid);
  if (known) known.base = { html: answer.data.html_notes, version: answer.version };
}

async function read(gid: string): Promise<Known> {
  const { data, version } = await getVersioned<TaskDetail>(`/tasks/${gid}`, { opt_fields: 'html_notes' });
  return { html: data.html_notes, version };
}

function paint(gid: string, html: string) {
  queryClient.setQueryData(
    taskDetailQuery(gid).queryKey,
    (known) => known && { ...known, data: { ...known.data, html_notes: html } },
  );
}

function leave(gid: string) {
  const known = bases.get(gid);
  if (known && known.count > 1) known.count--;
  else bases.delete(gid);
}

/** The person has decided between the two texts. */
export function settleConflict(gid: string) {
  textConflicts.delete(gid);
  for (const waiting of outbox.get()) {
    const isIt = waiting.kind === kind && (waiting.args as Describing).gid === gid;
    if (isIt && waiting.problem) outbox.done(waiting);
  }
  void queryClient.invalidateQueries({ queryKey: taskDetailQuery(gid).queryKey });
}
