import { useCallback, useSyncExternalStore } from 'react';

/** Values by key, with listeners per key: one change of 10,000 wakes one row. */
export class KeyedStore<V> {
  private readonly values = new Map<string, V>();
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly ofAny = new Set<() => void>();

  get(key: string): V | undefined {
    return this.values.get(key);
  }

  set(key: string, value: V) {
    if (this.values.get(key) === value) return;
    this.values.set(key, value);
    this.tell(key);
  }

  delete(key: string) {
    if (this.values.delete(key)) this.tell(key);
  }

  subscribe(key: string, listener: () => void): () => void {
    const known = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, known.add(listener));
    return () => {
      known.delete(listener);
      if (known.size === 0 && this.listeners.get(key) === known) this.listeners.delete(key);
    };
  }

  /** Hears of every change, whatever its key. */
  subscribeAll(listener: () => void): () => void {
    this.ofAny.add(listener);
    return () => this.ofAny.delete(listener);
  }

  private tell(key: string) {
    for (const listener of this.listeners.get(key) ?? []) listener();
    for (const listener of this.ofAny) listener();
  }
}

export function useKeyed<V>(store: KeyedStore<V>, key: string): V | undefined {
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, listener), [store, key]);
  return useSyncExternalStore(subscribe, () => store.get(key));
}
