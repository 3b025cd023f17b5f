import { expect, it } from 'vitest';
import { withResolvers } from '@/lib/promise';
import { enqueue, readFirst, readQuietly } from './writeQueue';

it('reads again when something was written while it read', async () => {
  const reads = [withResolvers<string>(), withResolvers<string>()];
  let asked = 0;
  const found = readQuietly(() => reads[asked++]?.promise ?? Promise.reject(new Error('read too often')));
  const written = withResolvers<void>();
  const write = enqueue('a task', () => written.promise);
  reads[0]?.resolve('from before');
  await Promise.resolve();
  expect(asked).toBe(1);
  written.resolve();
  await write;
  reads[1]?.resolve('from after');
  expect(await found).toBe('from after');
  expect(asked).toBe(2);
});

it('reads at once, and once more when something was being written', async () => {
  const reads = [withResolvers<string>(), withResolvers<string>()];
  let asked = 0;
  const read = () => reads[asked++]?.promise ?? Promise.reject(new Error('read too often'));
  const written = withResolvers<void>();
  const write = enqueue('a task', () => written.promise);
  const found = readFirst(read);
  expect(asked).toBe(1);
  reads[0]?.resolve('from before');
  written.resolve();
  await write;
  reads[1]?.resolve('from after');
  expect(await found).toBe('from after');
  asked = 1;
  expect(await readFirst(read)).toBe('from after');
  expect(asked).toBe(2);
});
