import type { Change, LiveMessage, Presences } from './change';

/** `reset` says that changes may have been missed: load what is shown anew. */
export type Listener = {
  changes(changes: Change[]): void;
  presences?(told: Presences): void;
  reset(): void;
};

const pausesBeforeReconnect = [500, 1000, 2000, 5000, 10_000];

/**
 * Follows what happens in a workspace. A dropped connection is resumed by the browser with Last-Event-ID; when the
 * server refuses (as while it restarts) the browser gives up, so we open a new stream, and its place is unknown.
 *
 * @param secondsAgo since when whoever listens has been reading what they want to follow
 */
export function openStream(
  workspaceGid: string,
  listener: Required<Listener>,
  secondsAgo: number,
): () => void {
  const path = `/api/1.0/workspaces/${workspaceGid}/live`;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let wasConnected = false;

  const open = () => {
    source = new EventSource(wasConnected ? path : `${path}?began_seconds_ago=${secondsAgo}`);
    let isNewStream = wasConnected;
    source.addEventListener('ready', () => {
      failures = 0;
      wasConnected = true;
      if (isNewStream) listener.reset();
      isNewStream = false;
    });
    source.addEventListener('change', (event) =>
      listener.changes((JSON.parse(event.data) as LiveMessage).changes),
    );
    source.addEventListener('presence', (event) => listener.presences(JSON.parse(event.data)));
    source.addEventListener('reset', () => listener.reset());
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
