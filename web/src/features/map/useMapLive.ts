import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLive } from '@/lib/live/useLive';
import { mapQuery } from './map';

const shown = new Set([
  'goal',
  'goal_relationship',
  'goal_membership',
  'portfolio',
  'portfolio_membership',
  'project',
  'task',
  'team',
  'status_update',
]);
const shortest = 700;
/** A large map takes the server a while: it is read again so many times as seldom. */
const share = 20;

/** Reads the map again some time after something on it has changed, and what stands out near by with it. */
export function useMapLive(workspace: string) {
  const queryClient = useQueryClient();
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const took = useRef(0);
  useEffect(() => () => clearTimeout(waiting.current), []);

  async function again() {
    waiting.current = undefined;
    // Nobody looks: it is read when somebody does.
    if (document.hidden) return void document.addEventListener('visibilitychange', soon, { once: true });
    const begin = performance.now();
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === 'project' && queryKey[2] === 'map',
    });
    await queryClient.invalidateQueries({ queryKey: mapQuery(workspace).queryKey });
    took.current = performance.now() - begin;
  }
  function soon() {
    waiting.current ??= setTimeout(() => void again(), Math.max(shortest, took.current * share));
  }
  useLive((changes) => {
    if (changes.some(({ resource }) => shown.has(resource.resource_type))) soon();
  }, soon);
}
