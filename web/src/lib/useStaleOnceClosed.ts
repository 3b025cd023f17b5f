import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Once this is closed nobody follows what changes there, so whoever shows it next asks again, behind what is shown. */
export function useStaleOnceClosed(queryKey: QueryKey) {
  const queryClient = useQueryClient();
  const hash = JSON.stringify(queryKey);
  useEffect(
    () => () =>
      void queryClient.invalidateQueries({ queryKey: JSON.parse(hash), exact: true, refetchType: 'none' }),
    [queryClient, hash],
  );
}
