import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api/ApiError';
import { credentials } from './api/credentials';
import { readAgainWhatChanged } from './readAgainWhatChanged';
import { sessionQuery } from './session/sessionQuery';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Whether the server can be reached is found out by asking it.
      networkMode: 'always',
      // A refusal stays a refusal; only silence is worth another try, and the client has tried twice already.
      retry: (count, error) => count < 1 && (!(error instanceof ApiError) || error.status >= 500),
      refetchOnWindowFocus: false,
    },
  },
});

readAgainWhatChanged(queryClient);
credentials.whenSignedOut(() => queryClient.setQueryData(sessionQuery.queryKey, null));
