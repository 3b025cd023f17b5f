import type { CustomField } from '@/features/field/field';
import { locale } from '@/lib/i18n/locale';
import type { Load } from './workload';

/** What the columns count: tasks, allocated hours, or what a custom field says that tasks take. */
export type Measure =
  | { kind: 'tasks' }
  | { kind: 'allocated' }
  | { kind: 'field'; gid: string; name: string; isHours: boolean };

/** What the address names, or what the workspace plans with. */
export function measureNamed(
  count: string | undefined,
  fields: readonly CustomField[],
  usual: string | undefined,
): Measure {
  if (count === 'tasks' || count === 'allocated') return { kind: count };
  const field = fields.find(({ gid }) => gid === (count ?? usual));
  if (!field) return { kind: 'tasks' };
  return { kind: 'field', gid: field.gid, name: field.name, isHours: field.format === 'duration' };
}

export const isHours = (measure: Measure) =>
  measure.kind === 'allocated' || (measure.kind === 'field' && measure.isHours);

export function amountOf(measure: Measure, load: Load): number {
  if (measure.kind === 'tasks') return load.tasks;
  return measure.kind === 'allocated' ? load.allocated : load.load;
}

/** The part of it that the reader does not see by name. */
export function hiddenOf(measure: Measure, load: Load): number {
  if (measure.kind === 'tasks') return load.hidden_tasks;
  return measure.kind === 'allocated' ? load.hidden_allocated : load.hidden_load;
}

/** Half an hour counts, until there are hundreds of them. */
export const formatAmount = (amount: number) => rounded(amount, amount < 100 ? 1 : 0);

/** The hours of a week, as they were set. */
export const formatWeek = (hours: number) => rounded(hours, 2);

const rounded = (amount: number, maximumFractionDigits: number) =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits }).format(amount);
