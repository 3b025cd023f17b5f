import { describe, expect, it } from 'vitest';
import { dayAt, numberOf } from '@/lib/dates/dayNumber';
import { columnsOf, lastOf, placeIn, rangeFrom, stepped } from './range';

describe('a range', () => {
  const weeks = rangeFrom('2026-11-26', false, 1);

  it('begins with the week of its day', () => {
    expect(columnsOf(weeks).map(dayAt).slice(0, 2)).toEqual(['2026-11-23', '2026-11-30']);
    expect(dayAt(lastOf(weeks))).toBe('2027-01-17');
    expect(dayAt(rangeFrom('2026-11-26', true, 0).first)).toBe('2026-11-22');
  });

  it('steps on and still shows what was last', () => {
    expect(stepped(weeks, 1)).toBe('2027-01-11');
    expect(stepped(weeks, -1)).toBe('2026-10-05');
    expect(stepped(rangeFrom('2026-11-26', true, 1), 1)).toBe('2026-11-30');
  });

  it('tells where days lie in it', () => {
    const place = placeIn(weeks, numberOf('2026-11-01'), numberOf('2026-11-29'));
    expect(place).toEqual({ left: 0, width: 1 / 8, beginsBefore: true, endsAfter: false });
    expect(placeIn(weeks, numberOf('2026-11-01'), numberOf('2026-11-22'))).toBeNull();
  });
});
