declare global {
  /** What was asked for while the app itself was still on its way, by its address. */
  var early: Map<string, Promise<Response>> | undefined;
}

/** Milliseconds since the page began: what the live stream tells reaches no further back. */
const longest = 60_000;

/** The answer to what has been asked for already; whoever asks again, asks the server. */
export function takeEarly(address: string): Promise<Response> | undefined {
  const answer = globalThis.early?.get(address);
  globalThis.early?.delete(address);
  return performance.now() < longest ? answer : undefined;
}
