import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const all = readdirSync(root, { recursive: true, encoding: 'utf8' });
const read = (ending: RegExp) =>
  all
    .filter((path) => ending.test(path))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
const styles = read(/\.module\.css$/);
const sources = read(/\.tsx?$/);

/** Those of libraries, which nobody here names. */
const others = /^(ProseMirror-|mantine-|selectedCell$)/;

/** What an import calls a file, as a path below the root. */
const pathOf = (imported: string, importer: string) =>
  imported.startsWith('@/') ? imported.slice(2) : join(dirname(importer), imported);

it.each(styles)('each class of %s is on something, and each that is asked for is there', (path, css) => {
  const there = new Set<string>();
  for (const [, name = ''] of css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\{[^{}]*\}/g, '{}')
    .matchAll(/\.([A-Za-z_][\w-]*)/g)) {
    if (!others.test(name)) there.add(name);
  }
  const asked = new Set<string>();
  for (const [importer, source] of sources) {
    for (const [, name, imported = ''] of source.matchAll(/^import (\w+) from '([^']+\.module\.css)'/gm)) {
      if (pathOf(imported, importer) !== path) continue;
      for (const [, used = ''] of source.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))) asked.add(used);
    }
  }
  expect([...there].sort()).toEqual([...asked].sort());
});
