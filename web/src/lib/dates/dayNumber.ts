import { type Day, noonOf } from './day';

/** Days since 1970-01-01: what plans of thousands of tasks reckon with. */
export type DayNumber = number;

const millisPerDay = 86_400_000;

export function numberOf(day: Day): DayNumber {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / millisPerDay
  );
}

export function dayAt(number: DayNumber): Day {
  return new Date(number * millisPerDay).toISOString().slice(0, 10);
}

/** Noon of that day here, for Intl. */
export const dateAt = (number: DayNumber): Date => noonOf(dayAt(number));

/** 0 for Sunday to 6 for Saturday; the first of all days was a Thursday. */
export const weekdayAt = (number: DayNumber): number => (((number + 4) % 7) + 7) % 7;
