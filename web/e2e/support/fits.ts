import type { Page } from '@playwright/test';

/**
 * What a page has to the side of what can be seen: what makes the page itself or a part of it scroll sideways, though it
 * is no grid, and controls that are cut off.
 */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sideways = '[role="grid"], [role="treegrid"], [role="tablist"], [role="toolbar"], nav, table, pre';
    const controls =
      'a[href], button, input, textarea, select, [role="tab"], [role="checkbox"], [role="textbox"]';
    const found: string[] = [];
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}”`;
    const overflow = (element: Element) => getComputedStyle(element).overflowX;
    const scrolls = (element: Element) => /auto|scroll/.test(overflow(element));

    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} wide`);
    for (const element of document.querySelectorAll('body *')) {
      const isWider = element.scrollWidth > element.clientWidth + 1;
      if (!isWider || !scrolls(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.matches(sideways) || element.closest(sideways) || element.querySelector(sideways)) continue;
      found.push(`${name(element)} scrolls sideways`);
    }
    for (const control of document.querySelectorAll(controls)) {
      const { left, right, width } = control.getBoundingClientRect();
      // What only readers of the screen are told is one pixel large.
      if (width <= 1 || !control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      let limits = { left: 0, right: innerWidth };
      for (let around = control.parentElement; around; around = around.parentElement) {
        if (scrolls(around) && around.scrollWidth > around.clientWidth + 1) {
          limits = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY };
          break;
        }
        if (overflow(around) === 'visible') continue;
        const box = around.getBoundingClientRect();
        limits = { left: Math.max(limits.left, box.left), right: Math.min(limits.right, box.right) };
      }
      if (left < limits.left - 1 || right > limits.right + 1) found.push(`${name(control)} is cut off`);
    }
    return found;
  });
}
