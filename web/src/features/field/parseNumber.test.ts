import i18next from 'i18next';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CustomField } from './field';
import { formatNumber } from './formatValue';
import { parseNumber } from './parseNumber';

const plain: CustomField = {
  gid: '1',
  name: 'Cost',
  resource_subtype: 'number',
  precision: 2,
  format: 'none',
};
const share: CustomField = { ...plain, format: 'percentage', precision: 0 };
const language = i18next.language;

function speak(tag: string) {
  i18next.language = tag;
}
beforeAll(() => vi.stubGlobal('navigator', { languages: [] }));
afterAll(() => {
  speak(language);
  vi.unstubAllGlobals();
});

describe('in English', () => {
  beforeEach(() => speak('en'));
  it.each([
    ['1200', 1200],
    ['1,200.50', 1200.5],
    ['$1,200', 1200],
    ['-3', -3],
    ['three', null],
    ['', null],
  ])('%s is %s', (typed, number) => expect(parseNumber(plain, typed)).toBe(number));
  it('a percentage is its hundredth', () => expect(parseNumber(share, '15%')).toBe(0.15));
  it('money is written with its sign', () =>
    expect(formatNumber({ ...plain, format: 'currency', currency_code: 'USD' }, 1200.5)).toBe('$1,200.50'));
});

describe('in Polish', () => {
  beforeEach(() => speak('pl'));
  it.each([
    ['1200', 1200],
    ['1 200,50', 1200.5],
    ['1.200,5', 1200.5],
    ['0.5', 0.5],
  ])('%s is %s', (typed, number) => expect(parseNumber(plain, typed)).toBe(number));
});
