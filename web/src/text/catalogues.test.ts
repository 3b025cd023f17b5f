import { describe, expect, it } from 'vitest';
import { texts as enFirst } from './en';
import { laterTexts as enLater } from './en.later';
import { texts as plFirst } from './pl';
import { laterTexts as plLater } from './pl.later';

const en = { ...enFirst, ...enLater };
const pl = { ...plFirst, ...plLater };

const forms = /_(zero|one|two|few|many|other)$/;

/** Every path to a text; the plural forms of one text count as one. */
function pathsIn(catalogue: object, above = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [(above + key).replace(forms, '')]
      : pathsIn(value as object, `${above}${key}.`),
  );
}

function formsOf(catalogue: object, above = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(catalogue)) {
    if (typeof value !== 'string') {
      for (const [path, those] of formsOf(value as object, `${above}${key}.`)) found.set(path, those);
    } else if (forms.test(key)) {
      const path = (above + key).replace(forms, '');
      found.set(path, [...(found.get(path) ?? []), forms.exec(key)?.[1] ?? '']);
    }
  }
  return found;
}

describe('the catalogues', () => {
  it('say the same things in Polish as in English', () => {
    expect([...new Set(pathsIn(pl))].sort()).toEqual([...new Set(pathsIn(en))].sort());
  });
  it('come in the same two parts', () => {
    expect(Object.keys(plFirst).sort()).toEqual(Object.keys(enFirst).sort());
  });
  it.each([
    ['en', en],
    ['pl', pl],
  ])('have every plural form that %s needs', (language, catalogue) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [path, those] of formsOf(catalogue)) expect([path, those.toSorted()]).toEqual([path, needed]);
  });
});
