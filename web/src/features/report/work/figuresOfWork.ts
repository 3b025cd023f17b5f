import i18next from 'i18next';
import type { ChartSettings, NewChart } from '@/features/chart/chart';
import type { Cell, Figures, Row } from '@/features/chart/figures';
import { hues } from '@/features/status/hues';
import type { StatusKind } from '@/features/status/statuses';
import type { Filter } from '@/features/view/settings';
import { groupsOfWork, namedIn, type Work, type WorkGroup, type WorkItem } from './work';

/** More of them are shown as one. */
const most = 14;

type Group = { gid: string; name: string; items: WorkItem[]; filter: Filter };

/**
 * The figures of goals, projects or portfolios; each leads to the list of those that it counts.
 *
 * @param isWhole whether each of many stands by itself, where only the largest can be drawn
 */
export function figuresOfWork(
  { chart_type, settings }: NewChart,
  items: readonly WorkItem[],
  of: Work,
  isWhole = false,
): Figures {
  const counted = (some: readonly WorkItem[], filters: readonly Filter[]): Cell => ({
    value: measured(some, settings),
    filters,
  });
  const total = counted(items, []);
  if (chart_type === 'number') return { series: [], rows: [], total };
  const groups = groupsBy(items, groupIn(settings.group_by, of));
  const parts = chart_type === 'stacked_bar' ? groupsBy(items, groupIn(settings.split_by, of)) : null;
  const rows = groups.map(
    ({ gid, name, items: some, filter }): Row => ({
      gid,
      name,
      ...(groupIn(settings.group_by, of) === 'status' && { hue: hues[gid as StatusKind | 'none'] }),
      cells: parts
        ? parts.map((part) =>
            counted(
              some.filter((item) => part.items.includes(item)),
              [filter, part.filter],
            ),
          )
        : [counted(some, [filter])],
    }),
  );
  const series = parts ? parts.map(({ name }) => name) : [i18next.t(`report:work.${of}`)];
  return { series, rows: isWhole ? rows : shortened(rows, settings), total };
}

const groupIn = (given: string | null, of: Work): WorkGroup =>
  groupsOfWork[of].find((group) => group === given) ?? 'status';

function measured(items: readonly WorkItem[], { measure }: ChartSettings): number | null {
  if (measure === 'count') return items.length;
  const known = items.flatMap(({ progress }) => progress ?? []);
  return known.length > 0 ? known.reduce((sum, part) => sum + part, 0) / known.length : null;
}

/** Those with the most first, and last what has no value. */
function groupsBy(items: readonly WorkItem[], by: WorkGroup): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const value = namedIn(item, by);
    const gid = value?.gid ?? 'none';
    const group = groups.get(gid) ?? {
      gid,
      name: nameOf(by, value),
      items: [],
      filter: { field: by, op: 'any' as const, values: [gid] },
    };
    group.items.push(item);
    groups.set(gid, group);
  }
  const weight = ({ gid, items }: Group) => (gid === 'none' ? -1 : items.length);
  return [...groups.values()].toSorted((one, other) => weight(other) - weight(one));
}

function nameOf(by: WorkGroup, value: { gid: string; name: string } | null): string {
  if (!value) return i18next.t(`report:work.none.${by}`);
  return by === 'status' ? i18next.t(`status:types.${value.gid as StatusKind}`) : value.name;
}

function shortened(rows: readonly Row[], { measure }: ChartSettings): readonly Row[] {
  if (rows.length <= most) return rows;
  const rest = rows.slice(most - 1);
  const sum = (place: number) =>
    measure === 'count' ? rest.reduce((all, { cells }) => all + (cells[place]?.value ?? 0), 0) : null;
  const others: Row = {
    gid: 'others',
    name: i18next.t('chart:others', { count: rest.length }),
    cells: (rest[0]?.cells ?? []).map((_, place) => ({ value: sum(place), filters: null })),
  };
  return [...rows.slice(0, most - 1), others];
}
