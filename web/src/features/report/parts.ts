import i18next from 'i18next';
import { type Chart, course } from '@/features/chart/chart';
import { fieldOf } from '@/features/task/grid/columns';
import type { Filter } from '@/features/view/settings';
import { type Calendar, type Counted, grouping, splitting } from './counted';
import { type Fields, groupsOf } from './groups';

/** What bars are divided into: one value, or the rest of many, which no search asks for. */
export type BarPart = { keys: readonly (string | null)[]; name: string; filters: readonly Filter[] | null };

const most = 8;

/** The values that bars are divided by: the largest of many and the rest as one, or each by itself. */
export function partsOf(
  chart: Chart,
  rows: readonly Counted[],
  { firstDay }: Calendar,
  fields: Fields,
  sections: readonly string[] | undefined,
  isWhole: boolean,
): BarPart[] {
  const by = splitting(chart);
  const weights = new Map<string | null, number>();
  const known = new Map<string | null, string | null>();
  for (const { split, split_name, num_tasks } of rows) {
    if (num_tasks === 0) continue;
    // A task of the project may stand in sections of others too.
    if (by === 'sections' && sections && split !== null && !sections.includes(split)) continue;
    weights.set(split, (weights.get(split) ?? 0) + num_tasks);
    known.set(split, split_name);
  }
  const values = [...known].map(([key, name]) => ({ key, name }));
  const interval = chart.settings.interval ?? 'week';
  const parts = groupsOf(by, values, interval, firstDay, fields).filter(({ key }) => known.has(key));
  const isCourse = grouping(chart) === course;
  const ordered = isCourse ? inOrder(parts, sections ?? optionsOf(by, fields)) : parts;
  const largest = ordered
    .toSorted((one, other) => (weights.get(other.key) ?? 0) - (weights.get(one.key) ?? 0))
    .slice(0, ordered.length <= most || isWhole ? ordered.length : most - 1);
  const rest = ordered.filter((part) => !largest.includes(part));
  const kept = ordered
    .filter((part) => largest.includes(part))
    .map(({ key, name, filters }) => ({ keys: [key], name, filters }));
  if (rest.length === 0 || chart.settings.measure === 'average') return kept;
  const name = i18next.t('chart:others', { count: rest.length });
  return [...kept, { keys: rest.map(({ key }) => key), name, filters: null }];
}

const optionsOf = (field: string, fields: Fields) =>
  fields.get(fieldOf(field) ?? '')?.enum_options?.map(({ gid }) => gid) ?? [];

/** What has come furthest lies at the bottom, where it grows. */
function inOrder<P extends { key: string | null }>(parts: readonly P[], order: readonly string[]): P[] {
  const place = ({ key }: P) => (key === 'true' ? order.length : order.indexOf(key ?? ''));
  return parts.toSorted((one, other) => place(other) - place(one));
}
