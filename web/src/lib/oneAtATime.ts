/**
 * Runs something that takes a while. Asked for again meanwhile it runs once more after that: who asks all the time does not
 * keep it from ever coming to its end.
 */
export function oneAtATime(run: () => Promise<unknown>): () => void {
  let isRunning = false;
  let isAsked = false;
  const ask = async () => {
    isAsked = true;
    if (isRunning) return;
    isRunning = true;
    while (isAsked) {
      isAsked = false;
      await run().catch(() => {});
    }
    isRunning = false;
  };
  return () => void ask();
}
