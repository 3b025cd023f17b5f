import { expect, test } from 'vitest';
import { oneAtATime } from './oneAtATime';

test('what is asked for while it runs runs once more, and only then', async () => {
  const ends: (() => void)[] = [];
  const run = () => new Promise<void>((end) => ends.push(end));
  const ask = oneAtATime(run);
  ask();
  ask();
  ask();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  await Promise.resolve();
  ask();
  await expect.poll(() => ends.length).toBe(3);
});

test('after a failure it runs again', async () => {
  let runs = 0;
  const ask = oneAtATime(async () => {
    runs++;
    throw new Error('Refused');
  });
  ask();
  await expect.poll(() => runs).toBe(1);
  ask();
  await expect.poll(() => runs).toBe(2);
});
