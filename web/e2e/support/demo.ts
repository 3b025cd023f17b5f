import { readFileSync } from 'node:fs';

export type Person = { name: string; email: string; password: string; token: string; role: string };
type Demo = { workspace_gid: string; email: string; password: string; token: string; people: Person[] };

/** What `--demo` wrote down about itself. */
export const demo: Demo = JSON.parse(readFileSync(process.env.CAIRN_DEMO ?? 'demo.json', 'utf8'));

export function member(): Person {
  const found = demo.people.find(({ role }) => role === 'member');
  if (!found) throw new Error('demo.json names no member');
  return found;
}
