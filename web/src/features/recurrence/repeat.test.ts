import { expect, test } from 'vitest';
import { everyDay, type Repeat, readRule, ruleOf } from './repeat';

const cases: [Partial<Repeat>, string, string][] = [
  [{}, '2031-01-31', 'FREQ=DAILY'],
  [{ unit: 'WEEKLY', every: 2, on: ['WE', 'MO'] }, '2031-01-06', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE'],
  [{ unit: 'MONTHLY' }, '2031-01-06', 'FREQ=MONTHLY;BYMONTHDAY=6'],
  [{ unit: 'MONTHLY' }, '2031-01-30', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1'],
  [{ unit: 'MONTHLY', monthDay: 'lastDay' }, '2031-01-06', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  [
    { unit: 'MONTHLY', monthDay: 'lastWeekday' },
    '2031-01-06',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  ],
  [{ unit: 'MONTHLY', monthDay: 'nthWeekday' }, '2031-01-14', 'FREQ=MONTHLY;BYDAY=2TU'],
  [{ unit: 'MONTHLY', monthDay: 'nthWeekday' }, '2031-01-31', 'FREQ=MONTHLY;BYDAY=-1FR'],
  [{ unit: 'YEARLY', until: '2040-12-31' }, '2031-01-06', 'FREQ=YEARLY;UNTIL=20401231'],
  [{ count: 5 }, '2031-01-06', 'FREQ=DAILY;COUNT=5'],
];

test.each(cases)('%o is written as a rule, and read from it', (said, due, rule) => {
  expect(ruleOf({ ...everyDay, ...said }, due)).toBe(rule);
  const read = readRule(rule);
  expect(read).not.toBeNull();
  expect(ruleOf(read ?? everyDay, due)).toBe(rule);
});

test('a rule that says more is none of ours', () => {
  expect(readRule('FREQ=YEARLY;BYWEEKNO=20')).toBeNull();
  expect(readRule('FREQ=WEEKLY;BYDAY=MO;WKST=SU')).toBeNull();
});
