import { type ListKey, orderStore } from './orderStore';
import { isTemporary } from './temporary';

/** Tasks made here that the server has not answered for yet keep their place. */
export function withUnsaved(key: ListKey, gids: string[]): string[] {
  const next = [...gids];
  for (const gid of orderStore.get(key)) {
    if (!isTemporary(gid)) continue;
    const before = orderStore.before(key, gid);
    next.splice(before ? next.indexOf(before) + 1 : 0, 0, gid);
  }
  return next;
}
