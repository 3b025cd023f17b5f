import { useCallback, useRef, useSyncExternalStore } from 'react';
import { KeyedStore, useKeyed } from '@/lib/keyedStore';
import { rowOf, type TaskRow } from './taskRow';
import { currentGid } from './temporary';

type Overlay = { patch: Partial<TaskRow> };

const confirmed = new Map<string, TaskRow>();
/** Also of tasks that have not been loaded yet: what was done before a reload. */
const overlays = new Map<string, readonly Overlay[]>();
const keepers = new Set<(gids: string[]) => void>();
const shown = new KeyedStore<TaskRow>();

/**
 * The tasks in this tab: for each, the record as the server last told it, and on top of it the edits the server has
 * not confirmed yet. An answer or a live change replaces only what lies below, so it never undoes a newer edit.
 */
export const taskStore = {
  get: (gid: string) => shown.get(gid),

  /** What the server last told, without the edits on top of it. */
  confirmed: (gid: string) => confirmed.get(gid),

  confirm(records: TaskRow[]) {
    const changed: string[] = [];
    for (const record of records) {
      const row = rowOf(record);
      const known = confirmed.get(row.gid);
      if (known && JSON.stringify(known) === JSON.stringify(row)) continue;
      confirmed.set(row.gid, row);
      changed.push(row.gid);
      show(row.gid);
    }
    told(changed);
  },

  /** What was seen at an earlier visit; anything told since then is newer. */
  restore(records: TaskRow[]) {
    for (const row of records) {
      if (confirmed.has(row.gid)) continue;
      confirmed.set(row.gid, row);
      show(row.gid);
    }
  },

  /** What the server is known to hold now, without having told the whole record. */
  amend(gid: string, patch: Partial<TaskRow>) {
    const known = confirmed.get(gid);
    if (!known) return;
    confirmed.set(gid, { ...known, ...patch });
    show(gid);
    told([gid]);
  },

  /** Shows an edit at once. Call the function it answers when the server has spoken, either way. */
  overlay(gid: string, patch: Partial<TaskRow>): () => void {
    const overlay = { patch };
    overlays.set(gid, [...(overlays.get(gid) ?? []), overlay]);
    show(gid);
    return () => {
      // Sought anew: a task made here may have got its real gid since.
      const owner = currentGid(gid);
      const others = (overlays.get(owner) ?? []).filter((other) => other !== overlay);
      if (others.length > 0) overlays.set(owner, others);
      else overlays.delete(owner);
      show(owner);
    };
  },

  /** A task made here is known to the server now; edits made to it meanwhile stay on top. */
  become(temporary: string, record: TaskRow) {
    const mine = overlays.get(temporary);
    if (mine) overlays.set(record.gid, [...mine, ...(overlays.get(record.gid) ?? [])]);
    confirmed.set(record.gid, rowOf(record));
    show(record.gid);
    told([record.gid]);
    taskStore.forget(temporary);
  },

  forget(gid: string) {
    confirmed.delete(gid);
    overlays.delete(gid);
    shown.delete(gid);
  },

  /** Hears which tasks the server has told of. */
  onTold(keeper: (gids: string[]) => void) {
    keepers.add(keeper);
  },
};

function told(gids: string[]) {
  if (gids.length > 0) for (const keeper of keepers) keeper(gids);
}

function show(gid: string) {
  const row = confirmed.get(gid);
  if (!row) return;
  const patches = (overlays.get(gid) ?? []).map(({ patch }) => patch);
  shown.set(gid, Object.assign({}, row, ...patches));
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
