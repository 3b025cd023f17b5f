import type { Brush } from './brush';
import { ramp } from './camera';
import { lines } from './letters';
import { paintDone, paintFacts } from './paintFacts';
import { paintNear } from './paintNear';
import { hueOf, mix } from './palette';
import type { Box, Place } from './place';
import { paintShape } from './shapes';

/** Larger ones have round corners. */
const round = 12;

/** A project, or the tasks that support a goal: from afar its colour alone, nearer its name, then how it goes. */
export function paintTile(brush: Brush, place: Place, box: Box) {
  const { context, palette } = brush;
  const hue = hueOf(palette, place.status);
  const size = Math.min(box.w * 0.5, box.h);
  const strength = 0.78 - 0.62 * ramp(size, 18, 44);
  context.fillStyle = mix(palette.card, hue, place.status ? strength : strength * 0.7);
  // There may be thousands of the small ones, and corners cost more than all else.
  if (size <= round) context.fillRect(box.x, box.y, box.w, box.h);
  else {
    context.beginPath();
    context.roundRect(box.x, box.y, box.w, box.h, 1 + 5 * ramp(size, round, 40));
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = mix(palette.card, hue, 0.5);
    context.stroke();
  }
  if (box.w > 240 && box.h > 150) paintNear(brush, place, box, hue);
  else if (box.w > 44 && box.h > 19) paintName(brush, place, box, hue);
  else if (place.sum.blocked > 0 && size > 7) paintDot(brush, box.x + box.w - 5, box.y + 5);
}

function paintDot({ context, palette }: Brush, x: number, y: number) {
  context.fillStyle = palette.danger;
  context.beginPath();
  context.arc(x, y, 2.5, 0, 7);
  context.fill();
}

const lineHeight = 15;

function paintName(brush: Brush, place: Place, box: Box, hue: string) {
  const { context, palette } = brush;
  const pad = 4 + 4 * ramp(box.w, 60, 140);
  const top = box.y + Math.min(box.h / 2, pad + 8);
  const hasShape = box.w > 90;
  if (hasShape) paintShape(context, place.status, box.x + pad + 4, top, 4, mix(palette.text, hue, 0.8));
  const x = box.x + pad + (hasShape ? 13 : 0);
  const room = box.x + box.w - pad - x;
  context.font = `550 ${box.w < 110 ? 11 : 12}px ${palette.font}`;
  context.fillStyle = palette.text;
  const fits = Math.max(1, Math.floor((box.h - pad * 2 - 4) / lineHeight));
  const withFacts = fits >= 2;
  const name = lines(context, place.name, room, Math.min(3, withFacts ? Math.max(1, fits - 1) : 1));
  for (const [at, line] of name.entries()) context.fillText(line, x, top + at * lineHeight);
  if (withFacts) paintFacts(brush, place, x, top + name.length * lineHeight + 1, room);
  else if (place.sum.blocked > 0) paintDot(brush, box.x + box.w - 5, box.y + 5);
  if (box.h > 46)
    paintDone(brush, place, { x: box.x + pad, y: box.y + box.h - 7, w: box.w - 2 * pad, h: 3 }, hue);
}
