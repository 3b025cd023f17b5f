import type { Page } from '@playwright/test';

/**
 * Milliseconds from the next press of a key or button to the frame that shows what was asked for: `shown` is a
 * selector, or a selector that must be gone. Begin it, press, then await it.
 */
export async function paintAfterPress(
  page: Page,
  shown: string,
  gone = false,
): Promise<() => Promise<number>> {
  const handle = await page.evaluateHandle(
    ({ shown, gone }) => {
      const measured = new Promise<number>((resolve) => {
        const begin = (event: Event) => {
          removeEventListener('keydown', begin, true);
          removeEventListener('pointerdown', begin, true);
          const look = () => {
            if ((document.querySelector(shown) === null) !== gone) return requestAnimationFrame(look);
            // The frame that follows has it on the screen.
            return requestAnimationFrame(() => resolve(performance.now() - event.timeStamp));
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
