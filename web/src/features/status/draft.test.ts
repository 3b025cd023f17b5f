import { expect, it } from 'vitest';
import { type Draft, type Phrases, textOf } from './draft';

const say: Phrases = {
  done: (count) => `${count} done`,
  reached: 'Reached',
  slipped: 'Slipped',
  next: 'Next',
  blocked: 'Blocked',
  below: 'Below',
  due: (name, day) => `${name} by ${day}`,
  waits: (name, other, person) => `${name} waits for ${other} of ${person ?? 'nobody'}`,
  stands: (name, status) => `${name} is ${status}`,
};
const nothing: Draft = {
  since: '2026-11-01T00:00:00.000Z',
  num_completed_tasks: 0,
  completed_tasks: [],
  reached_milestones: [],
  slipped_milestones: [],
  next_milestones: [],
  blocked_tasks: [],
  updates: [],
};
const task = (name: string) => ({ gid: name, name, due_on: null, assignee: null, dependencies: [] });

it('is nothing where nothing has changed', () => {
  expect(textOf(nothing, say)).toBeNull();
});

it('says what was done, what slipped and what waits, and takes names as text', () => {
  const draft = {
    ...nothing,
    num_completed_tasks: 12,
    completed_tasks: [task('Dig <deep> & wide')],
    slipped_milestones: [{ ...task('Harvest'), due_on: '2026-12-24' }],
    blocked_tasks: [
      {
        ...task('Plant'),
        dependencies: [{ gid: 'd', name: 'Dig', completed: false, assignee: { gid: 'b', name: 'Ben' } }],
      },
    ],
  };
  expect(textOf(draft, say)).toBe(
    '<body><strong>Slipped</strong><ul><li>Harvest by 2026-12-24</li></ul>' +
      '<strong>12 done</strong><ul><li>Dig &lt;deep&gt; &amp; wide</li></ul>' +
      '<strong>Blocked</strong><ul><li>Plant waits for Dig of Ben</li></ul></body>',
  );
});
