import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLive } from '@/lib/live/useLive';
import { whenIdle } from './writeQueue';

const pause = 400;

/** Reads something again once what it is worked out from has changed, at most a few times a second. */
export function useReadAgain(types: ReadonlySet<string>, queryKey: QueryKey) {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const again = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => whenIdle(() => void queryClient.invalidateQueries({ queryKey })), pause);
  };
  useLive((changes) => {
    if (changes.some(({ resource }) => types.has(resource.resource_type))) again();
  }, again);
}
