/** So many milliseconds without a request are a page at rest. */
const STILL = 700;
const PATIENCE = 15_000;

/**
 * Waits until nothing has been on its way for a while in any page of the context. The stream of changes always is, so it
 * does not count; nor does what has not come for too long.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @returns {() => Promise<void>}
 */
export function quietOf(context) {
  const underway = new Set();
  let onChange = () => {};
  context.on('request', (request) => {
    // Of the shared worker's own script the browser never says that it has come.
    if (/\/live|\/sharedStream-/.test(request.url())) return;
    underway.add(request);
    onChange();
  });
  for (const end of ['requestfinished', 'requestfailed']) {
    context.on(end, (request) => {
      underway.delete(request);
      onChange();
    });
  }
  return () =>
    new Promise((resolve) => {
      let still;
      const done = () => {
        clearTimeout(still);
        clearTimeout(late);
        underway.clear();
        onChange = () => {};
        resolve();
      };
      const late = setTimeout(done, PATIENCE);
      onChange = () => {
        clearTimeout(still);
        if (underway.size === 0) still = setTimeout(done, STILL);
      };
      onChange();
    });
}
