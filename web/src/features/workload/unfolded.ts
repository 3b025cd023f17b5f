import { useNavigate, useSearch } from '@tanstack/react-router';
import { readWorkloadSearch, type WorkloadSearch } from './workloadSearch';

/** Whose work is shown below them, as the page's address says: their gids. */
type UnfoldedSearch = { unfolded?: string };

/** All that the address of a workload says. */
export const readWorkload = (search: Record<string, unknown>): WorkloadSearch & UnfoldedSearch => ({
  ...readWorkloadSearch(search),
  ...readUnfolded(search),
});

const readUnfolded = ({ unfolded }: Record<string, unknown>): UnfoldedSearch =>
  typeof unfolded === 'string' && /^\d+(,\d+)*$/.test(unfolded) ? { unfolded } : {};

/** Whose work is shown below them, and the way to fold and unfold one; the way back from elsewhere leads to the same. */
export function useUnfolded(): [ReadonlySet<string>, (gid: string, isFolded: boolean) => void] {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  function fold(gid: string, isFolded: boolean) {
    void navigate({
      to: '.',
      search: (now: object) => {
        const next = gidsIn(now);
        if (isFolded) next.delete(gid);
        else next.add(gid);
        return { ...now, unfolded: [...next].join(',') || undefined };
      },
      replace: true,
    });
  }
  return [gidsIn(search), fold];
}

const gidsIn = (search: object) => new Set(readUnfolded({ ...search }).unfolded?.split(','));
