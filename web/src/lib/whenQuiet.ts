import { queryClient } from './queryClient';

const pause = 500;

/** Runs once nothing is being loaded any more, so that what may come later takes nothing from what is waited for. */
export function whenQuiet(run: () => void): () => void {
  const timer = setInterval(() => {
    if (queryClient.isFetching() > 0) return;
    clearInterval(timer);
    performance.mark('quiet');
    run();
  }, pause);
  return () => clearInterval(timer);
}
