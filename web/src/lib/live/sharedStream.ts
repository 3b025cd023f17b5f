import { openStream } from './stream';
import type { Told, Wish } from './wish';

/**
 * Runs once for all tabs of the app: a browser keeps no more than six connections to a server, so that with a stream
 * for each tab the seventh would wait for ever.
 */
type Stream = { ports: Set<MessagePort>; close: () => void };

const streams = new Map<string, Stream>();

addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0];
  if (!port) return;
  port.onmessage = ({ data }: MessageEvent<Wish>) => {
    leave(port);
    if (data) join(port, data.workspace, data.session);
  };
});

/** Each session has its own: what one person may see is not for the next who signs in here. */
function join(port: MessagePort, workspace: string, session: string) {
  const key = `${workspace} ${session}`;
  const stream = streams.get(key) ?? open(workspace);
  streams.set(key, stream);
  stream.ports.add(port);
}

function open(workspace: string): Stream {
  const ports = new Set<MessagePort>();
  const tell = (told: Told) => {
    for (const port of ports) port.postMessage(told);
  };
  const close = openStream(workspace, { changes: tell, presences: tell, reset: () => tell('reset') });
  return { ports, close };
}

function leave(port: MessagePort) {
  for (const [key, { ports, close }] of streams) {
    if (!ports.delete(port) || ports.size > 0) continue;
    close();
    streams.delete(key);
  }
}
