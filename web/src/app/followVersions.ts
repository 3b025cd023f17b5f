import i18next from 'i18next';
import { say } from '@/ui/toasts';

const lookEvery = 3_600_000;

/**
 * Installs the worker that keeps the app on the disk. A newer version of the app waits beside the one that runs until
 * the person wants it, or until all tabs are closed.
 */
export function followVersions() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const isFirst = !navigator.serviceWorker.controller;
  if (document.readyState === 'complete') void install();
  else addEventListener('load', () => void install());
  let reloading = false;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isFirst || reloading) return;
    reloading = true;
    location.reload();
  });
}

async function install() {
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => null);
  if (!registration) return;
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
    });
  });
  setInterval(() => void registration.update().catch(() => {}), lookEvery);
}

function offer(worker: ServiceWorker) {
  say(i18next.t('newVersion'), {
    label: i18next.t('loadNewVersion'),
    run: () => worker.postMessage('take over'),
  });
}
