export type Point = { x: number; y: number };

const out = 10;
const radius = 4;

/** From the end of a bar to the start of the one that waits, along right angles with round corners. */
export function linePath(from: Point, to: Point): string {
  if (to.x >= from.x + 2 * out) {
    const turn = from.x + out;
    return rounded([from, { x: turn, y: from.y }, { x: turn, y: to.y }, to]);
  }
  // The one that waits begins before: around through the gap between the rows.
  const between = from.y + (to.y - from.y) / 2;
  return rounded([
    from,
    { x: from.x + out, y: from.y },
    { x: from.x + out, y: between },
    { x: to.x - out, y: between },
    { x: to.x - out, y: to.y },
    to,
  ]);
}

function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points as [Point, ...Point[]];
  let path = `M${first.x} ${first.y}`;
  let before = first;
  rest.forEach((corner, index) => {
    const next = rest[index + 1];
    if (!next) {
      path += `L${corner.x} ${corner.y}`;
      return;
    }
    const start = towards(corner, before);
    const end = towards(corner, next);
    path += `L${start.x} ${start.y}Q${corner.x} ${corner.y} ${end.x} ${end.y}`;
    before = corner;
  });
  return path;
}

/** A little way from a corner to another point, half of the way at most. */
function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  if (length === 0) return corner;
  const part = Math.min(radius, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * part, y: corner.y + (other.y - corner.y) * part };
}
