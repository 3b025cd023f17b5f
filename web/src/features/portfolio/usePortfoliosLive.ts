import { useEffect, useRef } from 'react';
import { readQuietly } from '@/features/task/writeQueue';
import { type Change, isOfLevels } from '@/lib/live/change';
import { useLive } from '@/lib/live/useLive';
import { loadedItems, paint, readPortfoliosAgain } from './items';
import { type Item, readItem } from './portfolios';

const gatherFor = 150;
/** Progress moves with every task that is done somewhere. */
const leastPause = 1500;
/** Beyond this many at once, reading the lists again is less work than one by one. */
const oneByOneUpTo = 12;

/** Follows portfolios and what is in them while they are on the screen. */
export function usePortfoliosLive() {
  const gathered = useRef<Change[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const readAt = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  function flush() {
    timer.current = undefined;
    const changes = gathered.current;
    gathered.current = [];
    const portfolios = new Set(changes.flatMap(portfolioOf));
    const items = [...loadedItems().values()].flat();
    const projects = new Set(
      changes.flatMap(({ resource, parent }) =>
        [resource, parent].flatMap((one) => (one?.resource_type === 'project' ? one.gid : [])),
      ),
    );
    const statuses = new Set(changes.filter(isOfStatus).map(({ resource }) => resource.gid));
    const isConcerned = (item: Item) =>
      projects.has(item.gid) || statuses.has(item.current_status_update?.gid ?? '');
    const known = new Map(items.filter(isConcerned).map((item) => [item.gid, item]));
    const isMuch = known.size > oneByOneUpTo;
    if (isMuch) readPortfoliosAgain();
    else {
      for (const item of known.values()) void readAgain(item);
      if (portfolios.size > 0) readPortfoliosAgain(portfolios);
    }
    if (isMuch || portfolios.size > 0) readAt.current = Date.now();
  }

  useLive(
    (changes) => {
      if (changes.some(isOfLevels)) readPortfoliosAgain();
      const some = changes.filter(
        (change) => portfolioOf(change).length > 0 || isOfProject(change) || isOfStatus(change),
      );
      if (some.length === 0) return;
      gathered.current.push(...some);
      const isOnlyProgress = some.every(({ change }) => change?.field === 'progress');
      const pause = isOnlyProgress
        ? Math.max(gatherFor, readAt.current + leastPause - Date.now())
        : gatherFor;
      if (!isOnlyProgress) clearTimeout(timer.current);
      if (!isOnlyProgress || timer.current === undefined) timer.current = setTimeout(flush, pause);
    },
    () => readPortfoliosAgain(),
  );
}

const isOfProject = ({ resource, parent }: Change) =>
  resource.resource_type === 'project' ||
  (resource.resource_type === 'status_update' && parent?.resource_type === 'project');

/** Of what was said of something that it does not name. */
const isOfStatus = ({ resource, action }: Change) =>
  resource.resource_type === 'status_update' && action === 'changed';

/** The portfolios that a change is about: itself, or that which something came into or left. */
const portfolioOf = ({ resource, parent }: Change): string[] =>
  [resource, parent].flatMap((one) => (one?.resource_type === 'portfolio' ? [one.gid] : []));

async function readAgain(item: Item) {
  // What may no longer be read is left to the list.
  const now = await readQuietly(() => readItem(item)).catch(() => null);
  if (now) paint(item.gid, now);
}
