import i18next from 'i18next';
import { dismiss, sayForGood } from '@/ui/toasts';

const lookEvery = 3_600_000;
/** Milliseconds that the earlier worker is given to go before the page is loaded anew all the same. */
const patience = 2000;
const takenKey = 'new-version-taken';
let offered: number | undefined;

/**
 * Installs the worker that keeps the app on the disk. A newer version of the app waits beside the one that runs until
 * the person wants it, or until all tabs are closed.
 */
export function followVersions() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // The new version was loaded past a worker that had not gone yet: its successor has what is here already.
  const isTaken = sessionStorage.getItem(takenKey) !== null;
  sessionStorage.removeItem(takenKey);
  let hasWorker = navigator.serviceWorker.controller !== null && !isTaken;
  if (document.readyState === 'complete') void install(isTaken);
  else addEventListener('load', () => void install(isTaken));
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first worker has the version that this page came with from the server.
    if (hasWorker) leaveOldVersion();
    hasWorker = true;
  });
}

async function install(isTaken: boolean) {
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => null);
  if (!registration) return;
  if (registration.waiting && !isTaken) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) offer(worker);
    });
  });
  setInterval(() => void registration.update().catch(() => {}), lookEvery);
}

function offer(worker: ServiceWorker) {
  offerTo(() => {
    // A page that was loaded past the worker hears of no change of workers.
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') location.reload();
    });
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data === 'taken over') setTimeout(reloadPastWorker, patience);
    });
    worker.postMessage('take over');
  });
}

/** The version was wanted in another tab; what somebody is writing in this one is not for that to lose. */
function leaveOldVersion() {
  if (document.activeElement?.matches('input, textarea, select, [contenteditable="true"]')) offerTo(reload);
  else reload();
}

function offerTo(run: () => void) {
  if (offered !== undefined) dismiss(offered);
  offered = sayForGood(i18next.t('newVersion'), { label: i18next.t('loadNewVersion'), run });
}

function reloadPastWorker() {
  sessionStorage.setItem(takenKey, '');
  location.reload();
}

function reload() {
  location.reload();
}
