import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Deployment = {
  url: string;
  /** Puts another version of the app in the place of the one that is served. */
  upgrade(): void;
  close(): void;
};

/** Cairn behind an address of the test's own, at which its web app can change as by an upgrade of the server. */
export async function aDeployment(): Promise<Deployment> {
  const cairn = new URL(process.env.CAIRN_URL ?? 'http://localhost:8080');
  const served = new Set<string>();
  let isNew = false;
  let oldPages = false;

  function answer(incoming: IncomingMessage, outgoing: ServerResponse) {
    const path = incoming.url ?? '/';
    // What the old version has not asked for so far, it finds gone.
    if (oldPages && path.startsWith('/assets/') && !served.has(path)) {
      outgoing.writeHead(404).end();
      return;
    }
    served.add(path);
    const changes = path === '/sw.js' || incoming.headers.accept?.includes('text/html') || path === '/';
    const { 'if-none-match': _, 'if-modified-since': __, ...rest } = incoming.headers;
    const headers = changes ? { ...rest, 'accept-encoding': 'identity' } : incoming.headers;
    const { hostname, port } = cairn;
    const forwarded = ask({ hostname, port, path, method: incoming.method, headers }, (answered) => {
      if (changes && isNew) return void change(path, answered, outgoing);
      if (path === '/sw.js') return void makeBusy(answered, outgoing);
      outgoing.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    outgoing.on('close', () => forwarded.destroy());
    incoming.pipe(forwarded);
  }

  async function change(path: string, answered: IncomingMessage, outgoing: ServerResponse) {
    const text = await read(answered);
    const { etag: _, 'content-length': __, ...headers } = answered.headers;
    outgoing.writeHead(answered.statusCode ?? 502, headers);
    if (path === '/sw.js') outgoing.end(text.replace(/version = "\w+"/, 'version = "next"'));
    else {
      if (path !== '/') oldPages = false;
      outgoing.end(
        text
          .replace('"languages":', '"version":"next","languages":')
          .replace('<head>', '<head data-version="next">'),
      );
    }
  }

  /** The old version's worker can be told to be busy from then on. */
  async function makeBusy(answered: IncomingMessage, outgoing: ServerResponse) {
    const { 'content-length': _, ...headers } = answered.headers;
    outgoing.writeHead(answered.statusCode ?? 502, headers);
    outgoing.end(
      `${await read(answered)}
      self.addEventListener('message', (event) => {
        if (event.data === 'be busy') event.waitUntil(new Promise(() => {}));
      });`,
    );
  }

  const server = createServer(answer).listen(0, 'localhost');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    upgrade() {
      isNew = true;
      oldPages = true;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function read(answered: IncomingMessage) {
  let text = '';
  for await (const part of answered.setEncoding('utf8')) text += part;
  return text;
}
