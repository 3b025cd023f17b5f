// From a key or a click to the frame that shows what it was for.

/** `shown` is a selector, or with `gone` one that must have vanished. Begin it, press, then await what it answers. */
export async function paintAfter(page, shown, gone = false) {
  const handle = await page.evaluateHandle(
    ({ shown, gone }) => {
      const measured = new Promise((resolve) => {
        const begin = (event) => {
          removeEventListener('keydown', begin, true);
          removeEventListener('pointerdown', begin, true);
          const look = () => {
            if ((document.querySelector(shown) === null) !== gone) return requestAnimationFrame(look);
            // What runs after the next frame's painting is the first to know that it is on the screen.
            return requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - event.timeStamp);
              port2.postMessage(null);
            });
          };
          look();
        };
        addEventListener('keydown', begin, true);
        addEventListener('pointerdown', begin, true);
      });
      return { measured };
    },
    { shown, gone },
  );
  return () => handle.evaluate(({ measured }) => measured);
}
