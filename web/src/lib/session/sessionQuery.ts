import { queryOptions } from '@tanstack/react-query';
import { currentSession } from './session';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: currentSession,
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});
