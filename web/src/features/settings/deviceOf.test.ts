import { describe, expect, it } from 'vitest';
import { deviceOf } from './deviceOf';

describe('deviceOf', () => {
  it('knows Edge from the Chrome that it also claims to be', () => {
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0';
    expect(deviceOf(edge)).toEqual({ browser: 'Edge', system: 'Windows', phone: false });
  });
  it('knows an iPhone from the Mac that it is like', () => {
    const phone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
    expect(deviceOf(phone)).toEqual({ browser: 'Safari', system: 'iPhone', phone: true });
  });
  it('says nothing of what it does not know', () => {
    expect(deviceOf('python-requests/2.32')).toEqual({ browser: '', system: '', phone: false });
    expect(deviceOf(null)).toEqual({ browser: '', system: '', phone: false });
  });
});
