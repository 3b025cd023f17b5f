import type { Permission } from './permissions';
import { usePermissions } from './useMay';

/** Of the ways in which something can be seen, those that one's role lets one choose; as it is seen now it may stay. */
export function useShareable(permission: Permission) {
  const may = usePermissions()?.[permission] !== false;
  return <V extends string>(ways: readonly V[], hidden: V, now?: V): V[] =>
    ways.filter((way) => may || way === hidden || way === now);
}
