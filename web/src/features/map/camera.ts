import { type Box, type Place, pathTo } from './place';

/** Where the whole map lies on the screen, in pixels. */
export type Camera = Box;

type Size = { width: number; height: number };
type Point = { x: number; y: number };

const closest = 3_000;
const headerHeight = 26;

/** Between 0 and 1 as a value goes from one bound to the other. */
export const ramp = (value: number, from: number, to: number) =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

/** How much of a place's head shows: it grows with the place, so that nothing jumps. */
export const headOf = ({ w, h }: Box) => ramp(Math.min(h, w * 0.62), 34, 58);

/** The room that a place has for what is inside. */
export function innerOf(place: Place, box: Box): Box {
  const rim = 1 + 5 * ramp(Math.min(box.w, box.h), 20, 160);
  const head = place.kind === 'all' ? 0 : headerHeight * headOf(box);
  return {
    x: box.x + rim,
    y: box.y + Math.max(rim, head),
    w: Math.max(1, box.w - 2 * rim),
    h: Math.max(1, box.h - rim - Math.max(rim, head)),
  };
}

/** Where a place is on the screen, when the one around it has this room. */
export function boxIn(place: Place, inner: Box): Box {
  const gap = 0.5 + 2 * ramp(Math.min(inner.w, inner.h), 40, 400);
  const { x, y, w, h } = cellIn(place, inner);
  return { x: x + gap, y: y + gap, w: Math.max(1, w - 2 * gap), h: Math.max(1, h - 2 * gap) };
}

/** The same with half of the gaps around it: what lies between two places belongs to the nearer one. */
const cellIn = ({ box }: Place, inner: Box): Box => ({
  x: inner.x + box.x * inner.w,
  y: inner.y + box.y * inner.h,
  w: box.w * inner.w,
  h: box.h * inner.h,
});

export function boxOf(place: Place, camera: Camera): Box {
  const [, ...below] = pathTo(place);
  let box: Box = camera;
  for (const next of below) box = boxIn(next, innerOf(next.parent ?? place, box));
  return box;
}

const rim = 8;

export const whole = ({ width, height }: Size): Camera => ({
  x: rim,
  y: rim,
  w: Math.max(1, width - 2 * rim),
  h: Math.max(1, height - 2 * rim),
});

/** From how near, 1 being all at once. */
export const nearness = (camera: Camera, size: Size) => camera.w / whole(size).w;

/** Heads stay as high as they are, so where a place will be is found by coming nearer step by step. */
export function cameraAt(place: Place, size: Size): Camera {
  const full = whole(size);
  if (!place.parent) return full;
  // Something small would fill the screen with nothing.
  const part = place.places.length > 0 ? 0.94 : 0.7;
  let camera = full;
  for (let step = 0; step < 12; step++) {
    const box = boxOf(place, camera);
    const by = Math.min((full.w * part) / box.w, (full.h * part) / box.h);
    const near = Math.min(closest, Math.max(1, nearness(camera, size) * by)) / nearness(camera, size);
    camera = scaled(camera, near, centreOf(box));
    camera = moved(camera, minus(centreOf(full), centreOf(boxOf(place, camera))));
  }
  return kept(camera, size);
}

/** Nearer or farther, what is under a point staying there. */
export function zoomed(camera: Camera, root: Place, by: number, at: Point, size: Size): Camera {
  const now = nearness(camera, size);
  const near = Math.min(closest, Math.max(1, now * by)) / now;
  const under = placeAt(root, camera, at);
  const before = boxOf(under, camera);
  const next = scaled(camera, near, at);
  const after = boxOf(under, next);
  const part = { x: (at.x - before.x) / before.w, y: (at.y - before.y) / before.h };
  const there = { x: after.x + part.x * after.w, y: after.y + part.y * after.h };
  return kept(moved(next, minus(at, there)), size);
}

/** The middle of the screen always has something of the map. */
export function kept(camera: Camera, size: Size): Camera {
  const full = whole(size);
  const hold = (at: number, length: number, start: number, room: number) =>
    length <= room + 1
      ? start + (room - length) / 2
      : Math.min(start + room / 2, Math.max(start + room / 2 - length, at));
  return {
    ...camera,
    x: hold(camera.x, camera.w, full.x, full.w),
    y: hold(camera.y, camera.h, full.y, full.h),
  };
}

const smallest = 9;

/** The innermost place at a point that is large enough to be meant. */
export function placeAt(root: Place, camera: Camera, { x, y }: Point): Place {
  let place = root;
  let box: Box = camera;
  for (;;) {
    const inner = innerOf(place, box);
    const next = place.places.find((one) => {
      const there = cellIn(one, inner);
      return x >= there.x && x <= there.x + there.w && y >= there.y && y <= there.y + there.h;
    });
    if (!next) return place;
    const there = boxIn(next, inner);
    if (Math.min(there.w, there.h) < smallest) return place.parent ? place : next;
    place = next;
    box = there;
  }
}

/** On the way from one to another: nearer at an even pace, and straight to where it ends. */
export function between(from: Camera, to: Camera, part: number): Camera {
  const w = from.w * (to.w / from.w) ** part;
  const h = from.h * (to.h / from.h) ** part;
  const share = Math.abs(to.w - from.w) < 0.01 ? part : (1 / w - 1 / from.w) / (1 / to.w - 1 / from.w);
  // The middle of the screen, in parts of the map.
  const along = (start: number, end: number) => start + (end - start) * share;
  return {
    w,
    h,
    x: -w * along(-from.x / from.w, -to.x / to.w),
    y: -h * along(-from.y / from.h, -to.y / to.h),
  };
}

export const moved = (camera: Camera, { x, y }: Point): Camera => ({
  ...camera,
  x: camera.x + x,
  y: camera.y + y,
});

const scaled = (camera: Camera, by: number, { x, y }: Point): Camera => ({
  x: x - (x - camera.x) * by,
  y: y - (y - camera.y) * by,
  w: camera.w * by,
  h: camera.h * by,
});

const centreOf = ({ x, y, w, h }: Box): Point => ({ x: x + w / 2, y: y + h / 2 });
const minus = (one: Point, other: Point): Point => ({ x: one.x - other.x, y: one.y - other.y });
