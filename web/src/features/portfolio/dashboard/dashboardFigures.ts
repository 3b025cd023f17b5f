import i18next from 'i18next';
import { type Figures, toneOfDone } from '@/features/chart/figures';
import { hues } from '@/features/status/hues';
import type { Filter } from '@/features/view/settings';
import { countStates, itemsIn } from '../figures';
import type { Item, StatusCounts } from '../portfolios';

const most = 14;

const cell = (value: number, field: string, of: string) => ({
  value,
  filters: [{ field, op: 'is', values: [of] } satisfies Filter],
});
const sum = (value: number) => ({ value, filters: null });

/** How many items stand how. */
export function standing(counts: StatusCounts): Figures {
  const states = [...countStates, 'none' as const].filter((state) => counts[state] > 0);
  return {
    series: [i18next.t('portfolio:items')],
    rows: states.map((state) => ({
      gid: state,
      name: state === 'none' ? i18next.t('portfolio:noStatus') : i18next.t(`status:types.${state}`),
      hue: hues[state],
      cells: [cell(counts[state], 'status', state)],
    })),
    total: sum(itemsIn(counts)),
  };
}

/** What is done and what is open in each; those with the most to do. */
export function tasksByItem(items: readonly Item[]): Figures {
  const counted = items.flatMap(({ gid, name, progress }) =>
    progress && progress.num_tasks > 0 ? [{ gid, name, progress }] : [],
  );
  const shown = counted
    .toSorted((one, other) => other.progress.num_tasks - one.progress.num_tasks)
    .slice(0, most);
  return {
    series: [i18next.t('portfolio:done'), i18next.t('portfolio:openTasks')],
    tones: [toneOfDone('true'), toneOfDone('false')],
    rows: shown.map(({ gid, name, progress }) => ({
      gid,
      name,
      cells: [progress.num_completed_tasks, progress.num_tasks - progress.num_completed_tasks].map((value) =>
        cell(value, 'item', gid),
      ),
    })),
    total: sum(counted.reduce((sum, { progress }) => sum + progress.num_tasks, 0)),
  };
}
