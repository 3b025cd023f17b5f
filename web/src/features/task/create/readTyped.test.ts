import { describe, expect, it } from 'vitest';
import { readTyped } from './readTyped';

const people = [
  { gid: '1', name: 'Ana Kowalska' },
  { gid: '2', name: 'Ben Ode' },
  { gid: '3', name: 'Beata Nowak' },
];
const projects = [
  { gid: '8', name: 'Website' },
  { gid: '9', name: 'Office move' },
];
// A Wednesday.
const today = '2026-11-25';
const read = (typed: string, ignored: string[] = []) => {
  const { name, said } = readTyped(typed, { today, people, projects, ignored: new Set(ignored) });
  const told = said.map((one) => {
    if (one.kind === 'due')
      return one.moment.time ? `${one.moment.day} ${one.moment.time.hours}` : one.moment.day;
    if (one.kind === 'repeat') return [one.repeat.every, one.repeat.unit, ...one.repeat.on].join(' ');
    return one.kind === 'person' ? one.person.name : one.project.name;
  });
  return [name, ...told];
};

describe('a name that says more', () => {
  it.each([
    ['Call the printer tomorrow', ['Call the printer', '2026-11-26']],
    ['Call tomorrow about the flyer', ['Call about the flyer', '2026-11-26']],
    ['Send the report fri 3pm', ['Send the report', '2026-11-27 15']],
    ['Zadzwonić do drukarni jutro', ['Zadzwonić do drukarni', '2026-11-26']],
    ['Raport pt 15:00', ['Raport', '2026-11-27 15']],
    ['Pay rent by 5 Dec', ['Pay rent', '2026-12-05']],
    ['Water the plants every 2 weeks', ['Water the plants', '2 WEEKLY']],
    ['Stand-up every mon and thu', ['Stand-up', '1 WEEKLY MO TH']],
    ['Kopia zapasowa codziennie', ['Kopia zapasowa', '1 DAILY']],
    ['Czynsz co miesiąc', ['Czynsz', '1 MONTHLY']],
    ['Review every weekday', ['Review', '1 WEEKLY MO TU WE TH FR']],
    ['Draft @ana #web tomorrow', ['Draft', 'Ana Kowalska', 'Website', '2026-11-26']],
    ['Pack boxes #office move', ['Pack boxes', 'Office move']],
    ['Ring @ben ode in 2 weeks', ['Ring', 'Ben Ode', '2026-12-09']],
  ])('understands %s', (typed, told) => {
    expect(read(typed)).toEqual(told);
  });

  it.each([
    'Buy a 3d printer',
    'Ask the sun for more',
    'Version 5.12 of the plan',
    'Meet @be about it',
    'A second every now and then',
    'May the fourth',
    'Print 12',
  ])('leaves "%s" alone', (typed) => {
    expect(read(typed)).toEqual([typed]);
  });

  it('leaves what was taken away in the name', () => {
    expect(read('Song for tomorrow', ['tomorrow'])).toEqual(['Song for tomorrow']);
  });
});
