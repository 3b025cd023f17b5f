/** The path of a part of a ring, whose ends are given as parts of the whole from the top on. */
export function slicePath(from: number, to: number, outer: number, inner: number): string {
  // A whole ring begins where it ends, which an arc cannot.
  const end = Math.min(to, from + 0.99999);
  const isLarge = end - from > 0.5 ? 1 : 0;
  const [a, b] = [pointAt(from, outer), pointAt(end, outer)];
  const [c, d] = [pointAt(end, inner), pointAt(from, inner)];
  return `M${a}A${outer} ${outer} 0 ${isLarge} 1 ${b}L${c}A${inner} ${inner} 0 ${isLarge} 0 ${d}Z`;
}

function pointAt(part: number, radius: number): string {
  const angle = part * 2 * Math.PI;
  const round = (number: number) => Math.round(number * 1000) / 1000;
  return `${round(radius * Math.sin(angle))} ${round(-radius * Math.cos(angle))}`;
}
