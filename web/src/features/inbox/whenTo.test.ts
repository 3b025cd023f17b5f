import { expect, it } from 'vitest';
import { momentOf, typedMoment } from './whenTo';

const wednesday = new Date(2026, 10, 25, 14, 30);

it('knows when people mean to be reminded', () => {
  expect(momentOf('inThreeHours', wednesday)).toEqual(new Date(2026, 10, 25, 17, 30));
  expect(momentOf('tomorrow', wednesday)).toEqual(new Date(2026, 10, 26, 9, 0));
  expect(momentOf('nextWeek', wednesday)).toEqual(new Date(2026, 10, 30, 9, 0));
  expect(momentOf('nextWeek', new Date(2026, 10, 30, 8, 0))).toEqual(new Date(2026, 11, 7, 9, 0));
});

it('reads what is typed, and nothing that is over', () => {
  expect(typedMoment('fri 3pm', wednesday)).toEqual(new Date(2026, 10, 27, 15, 0));
  expect(typedMoment('in 2 days', wednesday)).toEqual(new Date(2026, 10, 27, 9, 0));
  expect(typedMoment('today 18:00', wednesday)).toEqual(new Date(2026, 10, 25, 18, 0));
  expect(typedMoment('yesterday', wednesday)).toBeNull();
  expect(typedMoment('whenever', wednesday)).toBeNull();
});
