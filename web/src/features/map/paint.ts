import type { Brush } from './brush';
import { boxIn, boxOf, type Camera, headOf, innerOf, ramp } from './camera';
import { fitted, widthOf } from './letters';
import { paintTile } from './paintTile';
import { hueOf, mix } from './palette';
import { type Box, type Place, pathTo } from './place';
import { paintShape } from './shapes';

/** Draws the map as it is seen from a camera. */
export function paint(brush: Brush, root: Place, camera: Camera) {
  const { context, width, height, palette, selected } = brush;
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'middle';
  const inner = innerOf(root, camera);
  for (const place of root.places) visit(brush, place, boxIn(place, inner), 1);
  if (selected?.parent) outline(brush, selected, camera);
}

function visit(brush: Brush, place: Place, box: Box, depth: number) {
  const { width, height, lit, context } = brush;
  if (box.x > width || box.y > height || box.x + box.w < 0 || box.y + box.h < 0) return;
  const isLit = !lit || lit.has(place);
  context.globalAlpha = isLit ? 1 : 0.2;
  const isLeaf = place.places.length === 0;
  if (isLeaf && place.kind !== 'goal') paintTile(brush, place, box);
  else paintRegion(brush, place, box, depth);
  context.globalAlpha = 1;
  if (isLeaf || Math.min(box.w, box.h) < 6) return;
  const inner = innerOf(place, box);
  for (const next of place.places) visit(brush, next, boxIn(next, inner), depth + 1);
}

/** A head that is lower than this would be under what is inside. */
const headed = 0.75;

/** A goal, a team, or what supports nothing: a field with a head, in which others stand. */
function paintRegion(brush: Brush, place: Place, box: Box, depth: number) {
  const { context, palette, hatch } = brush;
  if (Math.min(box.w, box.h) < small) return paintSmall(brush, place, box, depth);
  const radius = 2 + 7 * ramp(Math.min(box.w, box.h), 20, 160);
  const isLoose = place.kind === 'loose';
  context.beginPath();
  context.roundRect(box.x, box.y, box.w, box.h, radius);
  if (isLoose) {
    context.fillStyle = mix(palette.card, palette.loose, 0.1);
    context.fill();
    if (hatch) {
      context.fillStyle = hatch;
      context.fill();
    }
  } else if (!place.isWorkless) {
    context.fillStyle = depth % 2 === 1 ? palette.card : palette.inset;
    context.fill();
  }
  context.lineWidth = isLoose ? 1.5 : 1;
  context.strokeStyle = isLoose ? palette.loose : place.isWorkless ? palette.strong : palette.border;
  context.setLineDash(isLoose || place.isWorkless ? [5, 4] : []);
  context.stroke();
  context.setLineDash([]);
  const head = headOf(box);
  if (head > headed) paintHead(brush, place, box, depth, ramp(head, headed, 1));
  else if (place.status && Math.min(box.w, box.h) > 12)
    paintShape(context, place.status, box.x + 6, box.y + 6, 3, hueOf(palette, place.status));
}

/** A smaller region is a rectangle: there may be a thousand of them. */
const small = 14;

function paintSmall({ context, palette }: Brush, place: Place, { x, y, w, h }: Box, depth: number) {
  context.fillStyle = depth % 2 === 1 ? palette.card : palette.inset;
  if (!place.isWorkless) context.fillRect(x, y, w, h);
  context.lineWidth = 1;
  context.strokeStyle = place.isWorkless ? palette.strong : palette.border;
  context.strokeRect(x, y, w, h);
}

function paintHead(brush: Brush, place: Place, box: Box, depth: number, alpha: number) {
  const { context, palette, say } = brush;
  const before = context.globalAlpha;
  context.globalAlpha = before * alpha;
  const y = box.y + 14;
  let x = box.x + 9;
  let room = box.w - 18;
  if (place.kind === 'goal' || place.kind === 'portfolio') {
    paintShape(context, place.status, x + 4, y, 4.5, hueOf(palette, place.status));
    x += 15;
    room -= 15;
  }
  const isTop = depth === 1;
  context.font = `${isTop ? 650 : 600} ${isTop ? 13.5 : 12}px ${palette.font}`;
  context.fillStyle = place.isWorkless ? palette.dim : palette.text;
  const name = fitted(context, place.name, room);
  context.fillText(name, x, y);
  const left = room - widthOf(context, name) - 14;
  context.font = `500 12px ${palette.font}`;
  context.fillStyle = palette.dim;
  const aside = place.isWorkless
    ? say.workless
    : place.kind === 'loose'
      ? say.looseHint(place)
      : place.goal?.progress != null
        ? say.percent(place.goal.progress)
        : '';
  if (place.isWorkless && place.places.length === 0 && box.h > 64) {
    context.fillText(fitted(context, aside, room), x, y + 18);
  } else if (aside && widthOf(context, aside) <= left) {
    context.textAlign = 'right';
    context.fillText(aside, box.x + box.w - 9, y);
    context.textAlign = 'left';
  }
  if (place.goal?.progress != null && place.places.length > 0)
    paintProgress(brush, place, box, place.goal.progress);
  context.globalAlpha = before;
}

function paintProgress({ context, palette }: Brush, place: Place, box: Box, part: number) {
  const width = box.w - 18;
  context.fillStyle = palette.border;
  context.fillRect(box.x + 9, box.y + 24, width, 1);
  context.fillStyle = hueOf(palette, place.status);
  context.fillRect(box.x + 9, box.y + 23.5, width * Math.min(1, part), 2);
}

/** Around what is chosen, with lines to the other goals that it supports. */
function outline(brush: Brush, place: Place, camera: Camera) {
  const { context, palette, byId } = brush;
  const box = boxOf(place, camera);
  context.strokeStyle = palette.focus;
  context.lineWidth = 2.5;
  context.beginPath();
  context.roundRect(
    box.x - 1,
    box.y - 1,
    box.w + 2,
    box.h + 2,
    3 + 7 * ramp(Math.min(box.w, box.h), 20, 160),
  );
  context.stroke();
  for (const gid of place.also) {
    const other = byId.get(gid);
    if (!other || pathTo(place).includes(other)) continue;
    const to = boxOf(other, camera);
    const [x1, y1] = [box.x + box.w / 2, box.y + box.h / 2];
    const [x2, y2] = [to.x + Math.min(to.w / 2, 60), to.y + Math.min(13, to.h / 2)];
    context.lineWidth = 1.5;
    context.setLineDash([4, 3]);
    context.beginPath();
    context.moveTo(x1, y1);
    context.bezierCurveTo(x1, (y1 + y2) / 2, x2, (y1 + y2) / 2, x2, y2);
    context.stroke();
    context.setLineDash([]);
    context.fillStyle = palette.focus;
    context.beginPath();
    context.arc(x2, y2, 3.5, 0, 7);
    context.fill();
  }
}
