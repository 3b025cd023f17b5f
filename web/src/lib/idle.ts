/** Until there is nothing else to do, or so many milliseconds are over. */
export const idle = (longest: number) =>
  new Promise<void>((resume) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resume(), { timeout: longest });
    else setTimeout(resume, Math.min(longest, 100));
  });
