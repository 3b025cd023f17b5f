import { useCallback, useRef, useSyncExternalStore } from 'react';
import { KeyedStore, useKeyed } from '@/lib/keyedStore';
import { rowOf, type TaskRow } from './taskRow';
import { currentGid } from './temporary';

type Overlay = { patch: Partial<TaskRow> };
type Entry = { confirmed: TaskRow; overlays: Overlay[] };

const entries = new Map<string, Entry>();
const shown = new KeyedStore<TaskRow>();

/**
 * The tasks in this tab: for each, the record as the server last told it, and on top of it the edits the server has
 * not confirmed yet. An answer or a live change replaces only what lies below, so it never undoes a newer edit.
 */
export const taskStore = {
  get: (gid: string) => shown.get(gid),

  confirm(records: TaskRow[]) {
    for (const record of records) {
      const row = rowOf(record);
      const entry = entries.get(row.gid);
      if (entry && JSON.stringify(entry.confirmed) === JSON.stringify(row)) continue;
      entries.set(row.gid, { confirmed: row, overlays: entry?.overlays ?? [] });
      show(row.gid);
    }
  },

  /** What the server is known to hold now, without having told the whole record. */
  amend(gid: string, patch: Partial<TaskRow>) {
    const entry = entries.get(gid);
    if (!entry) return;
    entry.confirmed = { ...entry.confirmed, ...patch };
    show(gid);
  },

  /** Shows an edit at once. Call the function it answers when the server has spoken, either way. */
  overlay(gid: string, patch: Partial<TaskRow>): () => void {
    const overlay = { patch };
    entries.get(gid)?.overlays.push(overlay);
    show(gid);
    return () => {
      // Sought anew: a task made here may have got its real gid since.
      const owner = currentGid(gid);
      const entry = entries.get(owner);
      if (!entry) return;
      entry.overlays = entry.overlays.filter((other) => other !== overlay);
      show(owner);
    };
  },

  /** A task made here is known to the server now; edits made to it meanwhile stay on top. */
  become(temporary: string, record: TaskRow) {
    const overlays = entries.get(temporary)?.overlays ?? [];
    entries.set(record.gid, { confirmed: rowOf(record), overlays });
    show(record.gid);
    taskStore.forget(temporary);
  },

  forget(gid: string) {
    entries.delete(gid);
    shown.delete(gid);
  },
};

function show(gid: string) {
  const entry = entries.get(gid);
  if (!entry) return;
  shown.set(gid, Object.assign({}, entry.confirmed, ...entry.overlays.map(({ patch }) => patch)));
}

export function useTask(gid: string): TaskRow | undefined {
  return useKeyed(shown, gid);
}

/** Several tasks; the same array until one of them changes. */
export function useTasks(gids: readonly string[]): TaskRow[] {
  const last = useRef<TaskRow[]>([]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = gids.map((gid) => shown.subscribe(gid, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [gids],
  );
  const read = useCallback(() => {
    const next = gids.flatMap((gid) => shown.get(gid) ?? []);
    const same =
      next.length === last.current.length && next.every((row, index) => row === last.current[index]);
    if (!same) last.current = next;
    return last.current;
  }, [gids]);
  return useSyncExternalStore(subscribe, read);
}

/**
 * As useTasks, for thousands of them: looks once a frame at most, since a page of answers changes a hundred at once.
 */
export function useManyTasks(gids: readonly string[]): TaskRow[] {
  const last = useRef<{ gids: readonly string[]; rows: TaskRow[] }>({ gids: [], rows: [] });
  const stale = useRef(true);
  const subscribe = useCallback((listener: () => void) => {
    let frame = 0;
    const stop = shown.subscribeAll(() => {
      stale.current = true;
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        listener();
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, []);
  const read = useCallback(() => {
    if (!stale.current && last.current.gids === gids) return last.current.rows;
    stale.current = false;
    const rows = gids.flatMap((gid) => shown.get(gid) ?? []);
    const { rows: before } = last.current;
    const same = rows.length === before.length && rows.every((row, index) => row === before[index]);
    last.current = { gids, rows: same ? before : rows };
    return last.current.rows;
  }, [gids]);
  return useSyncExternalStore(subscribe, read);
}
