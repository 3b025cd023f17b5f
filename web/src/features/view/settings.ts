/** What a view shows and how; the names are the API's. */
export type Operator =
  | 'is'
  | 'any'
  | 'none'
  | 'empty'
  | 'set'
  | 'within'
  | 'next_days'
  | 'past_days'
  | 'between'
  | 'contains'
  | 'not_contains'
  | 'equals'
  | 'at_least'
  | 'at_most';

export type Filter = { field: string; op: Operator; values: readonly string[] };
export type Sort = { field: string; descending: boolean };
export const totals = ['sum', 'average', 'min', 'max', 'count'] as const;
export type Total = (typeof totals)[number];
export type ColumnSetting = { field: string; hidden?: boolean; width?: number; total?: Total };

export type ViewSettings = {
  /** All of them hold for a task that is shown. */
  filters: readonly Filter[];
  /** The first counts most; without any, tasks stand as people arranged them. */
  sorts: readonly Sort[];
  /** Null is by section. */
  group_by: string | null;
  /** Those that somebody arranged, from left to right; others follow. */
  columns: readonly ColumnSetting[];
  /** Whether subtasks are rows of their own. */
  subtasks: boolean;
};

export const plainSettings: ViewSettings = {
  filters: [],
  sorts: [],
  group_by: null,
  columns: [],
  subtasks: false,
};

/** Whether every task shows, section by section, in the order that people gave them. */
export const isAsArranged = ({ filters, sorts, group_by, subtasks }: ViewSettings) =>
  filters.length === 0 && sorts.length === 0 && isBySection(group_by) && !subtasks;

export const isBySection = (group: string | null) => group === null || group === 'section';

export function sameSettings(one: ViewSettings, other: ViewSettings): boolean {
  return written(one) === written(other);
}

function written({ filters, sorts, group_by, columns, subtasks }: ViewSettings): string {
  return JSON.stringify([
    filters.map(({ field, op, values }) => [field, op, values]),
    sorts.map(({ field, descending }) => [field, descending]),
    isBySection(group_by) ? null : group_by,
    columns.map(({ field, hidden, width, total }) => [field, hidden ?? false, width ?? 0, total ?? '']),
    subtasks,
  ]);
}
