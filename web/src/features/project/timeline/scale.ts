import { type DayNumber, dateAt, dayAt, numberOf, weekdayAt } from '@/lib/dates/dayNumber';

export const zooms = ['days', 'weeks', 'months', 'quarters', 'years'] as const;
export type Zoom = (typeof zooms)[number];
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** How wide a day is, in CSS pixels, and which two units the header names. */
export const looks: Record<Zoom, { dayWidth: number; upper: Unit; lower: Unit }> = {
  days: { dayWidth: 48, upper: 'month', lower: 'day' },
  weeks: { dayWidth: 18, upper: 'month', lower: 'week' },
  months: { dayWidth: 6, upper: 'year', lower: 'month' },
  quarters: { dayWidth: 2.2, upper: 'quarter', lower: 'month' },
  years: { dayWidth: 0.75, upper: 'year', lower: 'quarter' },
};

/** From one day up to, but without, another. */
export type Range = { from: DayNumber; to: DayNumber };

export function unitStart(unit: Unit, day: DayNumber, firstWeekday: number): DayNumber {
  if (unit === 'day') return day;
  if (unit === 'week') return day - ((weekdayAt(day) - firstWeekday + 7) % 7);
  const date = dateAt(day);
  const month = date.getMonth();
  const first = unit === 'month' ? month : unit === 'quarter' ? month - (month % 3) : 0;
  return numberOf(`${dayAt(day).slice(0, 4)}-${String(first + 1).padStart(2, '0')}-01`);
}

function nextUnit(unit: Unit, start: DayNumber): DayNumber {
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + 7;
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  const date = dateAt(start);
  return Date.UTC(date.getFullYear(), date.getMonth() + months, 1) / 86_400_000;
}

/** The units that touch a range, in order. */
export function unitsIn(unit: Unit, { from, to }: Range, firstWeekday: number): Range[] {
  const units: Range[] = [];
  for (let start = unitStart(unit, from, firstWeekday); start < to; ) {
    const next = nextUnit(unit, start);
    units.push({ from: start, to: next });
    start = next;
  }
  return units;
}

/** Wide enough for all that is planned, with room to move things into on both sides. */
export function rangeAround(
  first: DayNumber,
  last: DayNumber,
  today: DayNumber,
  zoom: Zoom,
  firstWeekday: number,
): Range {
  const room = Math.ceil(1600 / looks[zoom].dayWidth);
  const { upper } = looks[zoom];
  const from = Math.max(Math.min(first, today) - room, today - farthest);
  const to = Math.min(Math.max(last, today) + room, today + farthest);
  return {
    from: unitStart(upper, from, firstWeekday),
    to: nextUnit(upper, unitStart(upper, to, firstWeekday)),
  };
}

/** Twenty years: a slip of the pen ("2205") must not make a page that no browser can scroll. */
const farthest = 20 * 366;
