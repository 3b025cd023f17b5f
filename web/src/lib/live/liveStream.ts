import type { Change, Presences } from './change';
import { type Listener, openStream } from './stream';
import type { Told, Wish } from './wish';

const listeners = new Set<Listener>();

export function listen(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const everyone: Required<Listener> = {
  changes(changes: Change[]) {
    for (const listener of listeners) listener.changes(changes);
  },
  presences(told: Presences) {
    for (const listener of listeners) listener.presences?.(told);
  },
  reset() {
    for (const listener of listeners) listener.reset();
  },
};

/** Follows a workspace, by the stream of all tabs where the browser can share one. */
export function connectLive(workspace: string, session: string): () => void {
  if (typeof SharedWorker === 'undefined') return openStream(workspace, everyone, performance.timeOrigin);
  const { port } = new SharedWorker(new URL('./sharedStream.ts', import.meta.url), { type: 'module' });
  const wish = (wanted: Wish) => port.postMessage(wanted);
  const join = () => wish({ workspace, session, began: performance.timeOrigin });
  const leave = () => wish(null);
  // A page that is brought back as it was has missed what happened meanwhile.
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    join();
    everyone.reset();
  };
  port.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data === 'reset') everyone.reset();
    else if (Array.isArray(data)) everyone.changes(data);
    else everyone.presences(data);
  };
  join();
  addEventListener('pagehide', leave);
  addEventListener('pageshow', comeBack);
  return () => {
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', comeBack);
    leave();
    port.close();
  };
}
