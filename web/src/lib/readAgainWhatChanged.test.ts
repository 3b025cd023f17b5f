import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { withResolvers } from './promise';
import { readAgainWhatChanged } from './readAgainWhatChanged';

test('what changes while it is read for the first time is read once more', async () => {
  const queryClient = new QueryClient();
  readAgainWhatChanged(queryClient);
  const reads = [withResolvers<string>(), withResolvers<string>()];
  let asked = 0;
  const queryFn = () => reads[asked++]?.promise ?? Promise.reject(new Error('read too often'));
  const seen = withResolvers<void>();
  const stop = new QueryObserver(queryClient, { queryKey: ['task'], queryFn, retry: false }).subscribe(
    ({ data }) => {
      if (data === 'after') seen.resolve();
    },
  );
  void queryClient.invalidateQueries({ queryKey: ['task'] });
  reads[0]?.resolve('before');
  reads[1]?.resolve('after');
  await seen.promise;
  expect(asked).toBe(2);
  stop();
});
