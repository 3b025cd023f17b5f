import type { Day } from './day';
import { type Moment, parseMoment } from './parseDay';
import type { Phrase } from './phrases';

const leading = /^(?:by|on|due|due on|until|do|na|w|we) /;
// What may stand anywhere; words such as "sat", "3d" or "5.12" mean a day only where a text ends.
const plain = /^(?:today|tomorrow|dzis|dzisiaj|jutro|pojutrze)\b/;
const led = /^(?:by|on|due|next|in|za|w|we|do|na) \S/;
const bareTime = /^(?:at |o |@)?\d{1,2}(?::\d{2})? ?(?:am|pm)?$/;

/** The day, and maybe the time, that a phrase in the middle of a text says. */
export function momentIn({ folded, isLast }: Phrase, today: Day): Moment | null {
  if (!isLast && !plain.test(folded) && !led.test(folded)) return null;
  if (bareTime.test(folded)) return null;
  return parseMoment(folded, today) ?? parseMoment(folded.replace(leading, ''), today);
}
