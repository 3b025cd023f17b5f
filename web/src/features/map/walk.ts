import { boxOf, type Camera } from './camera';
import type { Place } from './place';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const directions: Record<Arrow, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export const isArrow = (key: string): key is Arrow => key in directions;

/** The nearest place beside another, in the same place around; from the whole map, the first one in it. */
export function beside(place: Place, arrow: Arrow, camera: Camera): Place | null {
  if (!place.parent) return place.places[0] ?? null;
  const { x, y } = directions[arrow];
  const centre = (one: Place) => {
    const box = boxOf(one, camera);
    return { x: box.x + box.w / 2, y: box.y + box.h / 2 };
  };
  const from = centre(place);
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const other of place.parent.places) {
    if (other === place) continue;
    const to = centre(other);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const ahead = dx * x + dy * y;
    if (ahead <= 0.5) continue;
    const far = ahead + 2 * Math.abs(dx * y + dy * x);
    if (far < least) {
      least = far;
      best = other;
    }
  }
  return best;
}
