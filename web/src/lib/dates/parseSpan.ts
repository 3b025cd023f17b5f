import type { Day } from './day';
import { type Moment, parseMoment } from './parseDay';
import { fold } from './words';

/** From a day until another one: "mon - fri", "from tomorrow to 5 Dec", "od 5.12 do 24.12". */
export type Span = { start: Day; due: Moment };

export function parseSpan(text: string, today: Day): Span | null {
  const words = fold(text).replace(/^(?:from|od) /, '');
  for (const between of [' to ', ' do ', ' until ', ' - ', ' – ', '–']) {
    const [first, second, ...more] = words.split(between);
    if (!first || !second || more.length > 0) continue;
    const start = parseMoment(first, today)?.day;
    const due = start && parseMoment(second, today);
    if (!due) continue;
    // "thu - mon" on a Tuesday ends in the week after it begins.
    const later = due.day < start ? parseMoment(second, start) : due;
    if (later && later.day >= start) return { start, due: later };
  }
  return null;
}
