// Keeps the app itself on the disk, so that it opens without a connection. Data is not its concern: that is kept by
// the app, for each person alone.
const version = 'VERSION';
const files = [
  /* FILES */
];
const cacheName = `app-${version}`;
/** Addresses of the server that are no pages of the app. */
const notPages = /^\/(api|files|docs|healthz|readyz|metrics|-)(\/|$)/;

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});

/** What an earlier version has already is not loaded again: names of assets change with their content. */
async function keepAll() {
  const cache = await caches.open(cacheName);
  for (const file of files) {
    const known = file.startsWith('/assets/') ? await caches.match(file) : undefined;
    if (known) await cache.put(file, known);
    else await cache.add(new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'no-cache' }));
  }
}

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
}

self.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(takeOver(event.source));
});

/** Browsers let an earlier worker that is busy go on for minutes. Without its files it asks the server, for the new ones. */
async function takeOver(page) {
  self.skipWaiting();
  await forgetOthers();
  page.postMessage('taken over');
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  const isPage = request.mode === 'navigate' && !notPages.test(pathname) && !pathname.includes('.');
  if (isPage) event.respondWith(kept('/', request));
  else if (files.includes(pathname) && pathname !== '/') event.respondWith(kept(pathname, request));
});

async function kept(path, request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}
