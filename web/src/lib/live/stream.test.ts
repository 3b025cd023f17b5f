import { afterEach, expect, test, vi } from 'vitest';
import { openStream } from './stream';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const nobody = { changes() {}, presences() {}, reset() {} };

test('a stream that opens late asks for all since the page began', () => {
  const opened: { url: string; fail: () => void }[] = [];
  class Source {
    static CLOSED = 2;
    readyState = 2;
    onerror = () => {};
    constructor(url: string) {
      opened.push({ url, fail: () => this.onerror() });
    }
    addEventListener() {}
    close() {}
  }
  vi.stubGlobal('EventSource', Source);
  vi.useFakeTimers({ now: 1_000_000 });
  openStream('7', nobody, 1_000_000 - 4_500);
  expect(opened.at(-1)?.url).toBe('/api/1.0/workspaces/7/live?began_seconds_ago=7');
  // The server does not answer yet.
  opened.at(-1)?.fail();
  vi.advanceTimersByTime(500);
  expect(opened).toHaveLength(2);
  expect(opened.at(-1)?.url).toBe('/api/1.0/workspaces/7/live?began_seconds_ago=7');
  opened.at(-1)?.fail();
  vi.advanceTimersByTime(1_000);
  expect(opened.at(-1)?.url).toBe('/api/1.0/workspaces/7/live?began_seconds_ago=8');
});
