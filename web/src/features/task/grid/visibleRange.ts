import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The rows in view, the header of the group they belong to, and the row in focus, which must not be lost to scrolling. */
export function visibleRange(range: Range, sticky: readonly number[], active: number) {
  const stuck = sticky.findLast((index) => index <= range.startIndex) ?? 0;
  const indexes = new Set([stuck, ...defaultRangeExtractor(range)]);
  if (active >= 0 && active < range.count) indexes.add(active);
  return { stuck, indexes: [...indexes].toSorted((one, other) => one - other) };
}
