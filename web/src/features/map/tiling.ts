import type { Box, Place } from './place';

/** Lying tiles have more room for words. */
const lying = 1.7;
/** What supports no goal has a part of the map to itself, however little or much it is. */
const leastLoose = 0.16;
const mostLoose = 0.42;

/** Gives each place its part of the place around it, in the order in which they come. */
export function tile(place: Place, aspect: number) {
  const whole: Box = { x: 0, y: 0, w: 1, h: 1 };
  const loose = place.places.find(({ kind }) => kind === 'loose');
  const others = place.places.filter((inner) => inner !== loose);
  if (loose && others.length > 0) {
    const part = loose.weight / place.places.reduce((sum, { weight }) => sum + weight, 0);
    const size = Math.min(mostLoose, Math.max(leastLoose, part));
    const isBeside = aspect > 1;
    loose.box = isBeside ? { x: 1 - size, y: 0, w: size, h: 1 } : { x: 0, y: 1 - size, w: 1, h: size };
    divide(others, isBeside ? { ...whole, w: 1 - size } : { ...whole, h: 1 - size }, aspect);
  } else divide(place.places, whole, aspect);
  for (const inner of place.places) tile(inner, (aspect * inner.box.w) / inner.box.h);
}

/** Halves by weight, and the halves again: places stay about where they are when weights change a little. */
function divide(places: Place[], box: Box, aspect: number) {
  const [first] = places;
  if (!first) return;
  if (places.length === 1) {
    first.box = box;
    return;
  }
  const total = places.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  let cut = 0;
  while (cut < places.length - 1) {
    const next = before + (places[cut]?.weight ?? 0);
    // As near to the half as can be.
    if (cut > 0 && Math.abs(next - total / 2) > Math.abs(before - total / 2)) break;
    before = next;
    cut++;
  }
  const part = before / total;
  const { x, y, w, h } = box;
  const isWide = (w / h) * aspect > lying;
  divide(places.slice(0, cut), isWide ? { x, y, w: w * part, h } : { x, y, w, h: h * part }, aspect);
  divide(
    places.slice(cut),
    isWide ? { x: x + w * part, y, w: w * (1 - part), h } : { x, y: y + h * part, w, h: h * (1 - part) },
    aspect,
  );
}
