import type { Change, LiveMessage } from './change';

type Listener = { changes(changes: Change[]): void; reset(): void };

const listeners = new Set<Listener>();
const pausesBeforeReconnect = [500, 1000, 2000, 5000, 10_000];

/** `reset` says that changes may have been missed: load what is shown anew. */
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Follows what happens in a workspace. A dropped connection is resumed by the browser with Last-Event-ID; when the
 * server refuses (as while it restarts) the browser gives up, so we open a new stream, and its place is unknown.
 */
export function connectLive(workspaceGid: string): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let wasConnected = false;

  const open = () => {
    source = new EventSource(`/api/1.0/workspaces/${workspaceGid}/live`);
    let isNewStream = wasConnected;
    source.addEventListener('ready', () => {
      failures = 0;
      wasConnected = true;
      if (isNewStream) tellReset();
      isNewStream = false;
    });
    source.addEventListener('change', (event) => tell(JSON.parse(event.data) as LiveMessage));
    source.addEventListener('reset', tellReset);
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, pausesBeforeReconnect[Math.min(failures++, pausesBeforeReconnect.length - 1)]);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

function tell(message: LiveMessage) {
  for (const listener of listeners) listener.changes(message.changes);
}

function tellReset() {
  for (const listener of listeners) listener.reset();
}
