import type { ItemRow } from '../list/rows';
import type { Item } from '../portfolios';

/** So many projects are asked about together. */
const atOnce = 20;

export type Rows = { first: number; last: number };

/** Parts the projects among rows into those that are asked about together, each asked for once it is in sight. */
export function blocksInSight(
  rows: readonly ItemRow[],
  sight: Rows,
  isWanted: (item: Item) => boolean,
): string[][] {
  const blocks: (Rows & { projects: string[] })[] = [];
  const seen = new Set<string>();
  for (const [index, { item }] of rows.entries()) {
    if (item.resource_type !== 'project' || !isWanted(item) || seen.has(item.gid)) continue;
    seen.add(item.gid);
    const block = blocks.at(-1);
    if (!block || block.projects.length === atOnce) {
      blocks.push({ projects: [item.gid], first: index, last: index });
    } else {
      block.projects.push(item.gid);
      block.last = index;
    }
  }
  return blocks
    .filter(({ first, last }) => first < sight.last && last >= sight.first)
    .map(({ projects }) => projects);
}
