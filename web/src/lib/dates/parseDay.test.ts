import { describe, expect, it } from 'vitest';
import { parseMoment } from './parseDay';

const wednesday = '2026-11-25';
const dayOf = (text: string) => parseMoment(text, wednesday)?.day ?? null;

describe('a date in words', () => {
  it.each([
    ['today', '2026-11-25'],
    ['Tomorrow', '2026-11-26'],
    ['jutro', '2026-11-26'],
    ['pojutrze', '2026-11-27'],
    ['dziś', '2026-11-25'],
    ['yesterday', '2026-11-24'],
    ['fri', '2026-11-27'],
    ['wednesday', '2026-12-02'],
    ['piątek', '2026-11-27'],
    ['w środę', '2026-12-02'],
    ['next fri', '2026-12-04'],
    ['in 2 weeks', '2026-12-09'],
    ['in a week', '2026-12-02'],
    ['za 2 tygodnie', '2026-12-09'],
    ['za tydzień', '2026-12-02'],
    ['3d', '2026-11-28'],
    ['+10 days', '2026-12-05'],
    ['in 1 month', '2025-12-25'.replace('2025', '2026')],
    ['next week', '2026-11-30'],
    ['24 Dec', '2026-12-24'],
    ['dec 24', '2026-12-24'],
    ['24 grudnia', '2026-12-24'],
    ['3 march', '2027-03-03'],
    ['5.12', '2026-12-05'],
    ['5.12.2027', '2027-12-05'],
    ['2026-12-31', '2026-12-31'],
  ])('reads %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it.each(['', 'soon', '31 feb', '99', 'in many weeks', '2026-13-01'])('does not guess at "%s"', (text) => {
    expect(dayOf(text)).toBeNull();
  });

  it('takes a time with it', () => {
    expect(parseMoment('fri 3pm', wednesday)).toEqual({ day: '2026-11-27', time: { hours: 15, minutes: 0 } });
    expect(parseMoment('jutro o 9:30', wednesday)).toEqual({
      day: '2026-11-26',
      time: { hours: 9, minutes: 30 },
    });
    expect(parseMoment('12am', wednesday)).toEqual({ day: wednesday, time: { hours: 0, minutes: 0 } });
  });
});
