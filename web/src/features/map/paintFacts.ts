import type { Brush } from './brush';
import { fitted, widthOf } from './letters';
import { mix } from './palette';
import type { Box, Place } from './place';

/** How much is open, late and blocked, as far as there is room. */
export function paintFacts(
  { context, palette, say }: Brush,
  place: Place,
  x: number,
  y: number,
  room: number,
) {
  const { open, late, blocked } = place.sum;
  context.font = `500 11.5px ${palette.font}`;
  let at = x;
  const facts: [string, string][] = [[say.open(open), palette.dim]];
  if (blocked > 0) facts.push([say.blocked(blocked), palette.danger]);
  if (late > 0) facts.push([say.late(late), palette.danger]);
  // What is wrong is said before what is there.
  if (facts.length > 1 && widthOf(context, facts.map(([text]) => text).join('   ')) > room)
    facts.push(...facts.splice(0, 1));
  for (const [text, color] of facts) {
    const left = x + room - at;
    if (at > x && widthOf(context, text) > left) return;
    context.fillStyle = color;
    const shown = fitted(context, text, left);
    context.fillText(shown, at, y);
    at += widthOf(context, shown) + 9;
  }
}

/** How much of it is done. */
export function paintDone({ context, palette }: Brush, place: Place, { x, y, w, h }: Box, hue: string) {
  const { open, done } = place.sum;
  if (open + done === 0) return;
  context.fillStyle = mix(palette.card, hue, 0.32);
  context.beginPath();
  context.roundRect(x, y, w, h, h / 2);
  context.fill();
  context.fillStyle = mix(palette.card, hue, 0.9);
  context.beginPath();
  context.roundRect(x, y, (w * done) / (open + done), h, h / 2);
  context.fill();
}
