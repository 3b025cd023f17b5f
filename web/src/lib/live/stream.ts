import type { Change, LiveMessage, Presences } from './change';

/** `reset` says that changes may have been missed: load what is shown anew. */
export type Listener = {
  changes(changes: Change[]): void;
  presences?(told: Presences): void;
  reset(): void;
};

/** What has been shown for longer has been followed. */
const longestLoad = 60;
/** Until the server hears of it. */
const onItsWay = 2;

/** Asked for as the stream opens: that it opens can take seconds, on a slow line or where much is going on. */
const secondsSince = (began: number) =>
  Math.min(Math.ceil((Date.now() - began) / 1000) + onItsWay, longestLoad);

const pausesBeforeReconnect = [500, 1000, 2000, 5000, 10_000];

/**
 * Follows what happens in a workspace. A dropped connection is resumed by the browser with Last-Event-ID; when the
 * server refuses (as while it restarts) the browser gives up, so we open a new stream, and its place is unknown.
 *
 * @param began when whoever listens began to read what they want to follow, in milliseconds
 */
export function openStream(workspaceGid: string, listener: Required<Listener>, began: number): () => void {
  const path = `/api/1.0/workspaces/${workspaceGid}/live`;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let wasConnected = false;

  const open = () => {
    source = new EventSource(wasConnected ? path : `${path}?began_seconds_ago=${secondsSince(began)}`);
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
