import { describe, expect, it } from 'vitest';
import { texts } from './en';
import { laterTexts } from './en.later';

const sources = Object.values(
  import.meta.glob<string>(['../**/*.{ts,tsx}', '!../text/**', '!../**/*.test.*'], {
    query: '?raw',
    eager: true,
    import: 'default',
  }),
);

/** What stands between quotes in the code, and the keys that it puts together as patterns. */
const said = new Set<string>();
const patterns: RegExp[] = [];
for (const source of sources) {
  for (const [, single, double] of source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g)) {
    said.add(single ?? double ?? '');
  }
  for (const [, template = ''] of source.matchAll(/`([^`\\\s]*\$\{[^`\\]*)`/g)) {
    const fixed = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
    if (fixed.some((part) => /\s/.test(part)) || !fixed.join('')) continue;
    patterns.push(new RegExp(`^${fixed.map((part) => part.replace(/[.$?*+()[\]|^]/g, '\\$&')).join('.+')}$`));
  }
}

function keysIn(catalogue: object, above = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [(above + key).replace(/_(zero|one|two|few|many|other)$/, '')]
      : keysIn(value as object, `${above}${key}.`),
  );
}

describe('a text', () => {
  it.each(Object.entries({ ...texts, ...laterTexts }))('of %s is said somewhere', (namespace, catalogue) => {
    const unsaid = keysIn(catalogue).filter((key) => {
      const names = [key, `${namespace}:${key}`];
      return !names.some((name) => said.has(name) || patterns.some((pattern) => pattern.test(name)));
    });
    expect(unsaid).toEqual([]);
  });
});
