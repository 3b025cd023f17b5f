import type { Change } from './change';
import { RecentChanges } from './RecentChanges';
import { openStream } from './stream';
import type { Told, Wish } from './wish';

/**
 * Runs once for all tabs of the app: a browser keeps no more than six connections to a server, so that with a stream
 * for each tab the seventh would wait for ever.
 */
type Stream = { ports: Set<MessagePort>; recent: RecentChanges; close: () => void };

const streams = new Map<string, Stream>();

addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0];
  if (!port) return;
  port.onmessage = ({ data }: MessageEvent<Wish>) => {
    leave(port);
    if (data) join(port, data);
  };
});

/** Each session has its own: what one person may see is not for the next who signs in here. */
function join(port: MessagePort, { workspace, session, began }: NonNullable<Wish>) {
  const key = `${workspace} ${session}`;
  const known = streams.get(key);
  const stream = known ?? open(workspace, began);
  streams.set(key, stream);
  stream.ports.add(port);
  const missed = known?.recent.since(began) ?? [];
  if (missed.length > 0) port.postMessage(missed satisfies Told);
}

function open(workspace: string, began: number): Stream {
  const ports = new Set<MessagePort>();
  const recent = new RecentChanges();
  const tell = (told: Told) => {
    for (const port of ports) port.postMessage(told);
  };
  const changes = (told: Change[]) => {
    recent.add(told);
    tell(told);
  };
  const close = openStream(workspace, { changes, presences: tell, reset: () => tell('reset') }, began);
  return { ports, recent, close };
}

function leave(port: MessagePort) {
  for (const [key, { ports, close }] of streams) {
    if (!ports.delete(port) || ports.size > 0) continue;
    close();
    streams.delete(key);
  }
}
