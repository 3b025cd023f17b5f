import type { countStates } from '../figures';
import type { ItemRow } from './rows';

export type SoughtStatus = (typeof countStates)[number] | 'none';
export type Sought = { text: string; status: SoughtStatus | null };

const isSeeking = ({ text, status }: Sought) => text.trim() !== '' || status !== null;

/** The rows whose names or owners have all that was typed and that stand as asked, with those that they stand below. */
export function foundIn(rows: readonly ItemRow[], sought: Sought): readonly ItemRow[] {
  if (!isSeeking(sought)) return rows;
  const words = sought.text.toLowerCase().split(/\s+/).filter(Boolean);
  const parents = new Map(rows.map(({ key, parent }) => [key, parent]));
  const kept = new Set<string>();
  for (const { key, item } of rows) {
    const said = `${item.name} ${item.owner?.name ?? ''}`.toLowerCase();
    const status = item.current_status_update?.status_type ?? 'none';
    if (!words.every((word) => said.includes(word)) || (sought.status && sought.status !== status)) continue;
    for (let above: string | null = key; above; above = parents.get(above) ?? null) kept.add(above);
  }
  return rows.filter(({ key }) => kept.has(key));
}
