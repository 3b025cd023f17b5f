const name = 'cairn.reloaded';
const notAgainFor = 60_000;

/**
 * A page that is open while the server gets another version finds its later parts gone, unless a worker keeps them.
 * What was asked for can then only be shown by that version.
 */
export function reloadWhenPartsAreGone() {
  addEventListener('vite:preloadError', () => void reloadIfOld());
}

async function reloadIfOld() {
  const page = await fetch('/', { cache: 'no-store' }).catch(() => null);
  const files = document.getElementById('needed')?.textContent;
  if (!page?.ok || !files || (await page.text()).includes(files)) return;
  const last = Number(sessionStorage.getItem(name));
  if (Date.now() - last < notAgainFor) return;
  sessionStorage.setItem(name, String(Date.now()));
  location.reload();
}
