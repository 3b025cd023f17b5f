import type { StatusUpdate } from '@/features/status/statuses';
import { type Day, dayOf } from '@/lib/dates/day';
import type { Point } from './history';

/** What a status update said, and on which day. */
export type Told = Pick<StatusUpdate, 'gid' | 'title' | 'status_type' | 'confidence'> & { day: Day };

/** The earliest first, where the server tells the latest first. */
export const toldBy = (updates: readonly StatusUpdate[]): Told[] =>
  updates
    .map(({ gid, title, status_type, confidence, created_at }) => {
      return { gid, title, status_type, confidence, day: dayOf(new Date(created_at)) };
    })
    .toReversed();

/** Where the line through some points is on a day; as at its ends before and after it. */
export function valueAt(points: readonly Pick<Point, 'day' | 'value'>[], day: Day): number {
  const after = points.findIndex((point) => point.day >= day);
  const [before, next] = [points[after - 1], points[after]];
  if (!next) return points.at(-1)?.value ?? 0;
  if (!before) return next.value;
  const [from, to, at] = [before.day, next.day, day].map((one) => Date.parse(one)) as [
    number,
    number,
    number,
  ];
  return before.value + ((next.value - before.value) * (at - from)) / (to - from);
}

/** How many marks each is to stand above its place so that those next to each other do not hide each other. */
export function stacked(places: readonly number[], apart: number): number[] {
  const last: number[] = [];
  return places.map((place) => {
    const free = last.findIndex((other) => place - other >= apart);
    const level = free < 0 ? last.length : free;
    last[level] = place;
    return level;
  });
}

/** Whether confidence was told more than once; of once, the goal says it itself. */
export const isSureOften = (told: readonly Told[]) =>
  told.filter(({ confidence }) => confidence !== null).length > 1;
