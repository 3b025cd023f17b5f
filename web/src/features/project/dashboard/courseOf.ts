import { type Chart, course } from '@/features/chart/chart';
import { readSearch, type Search } from '@/features/search/search';
import { fieldOf } from '@/features/task/grid/columns';
import type { Filter } from '@/features/view/settings';

/** What searches call what views filter by. */
const named: Partial<Record<string, string>> = {
  completed: 'completed',
  assignee: 'assignee',
  created_by: 'created_by',
  section: 'sections',
  tags: 'tags',
  projects: 'projects',
  due_on: 'due_on',
  start_on: 'start_on',
  created_at: 'created_on',
  completed_at: 'completed_on',
};
/** What no search asks: of people and tags whether there are any, of texts what they do not contain. */
const asked: Partial<Record<string, readonly string[]>> = {
  due_on: ['within', 'next_days', 'past_days', 'between', 'empty', 'set'],
  start_on: ['within', 'next_days', 'past_days', 'between', 'empty', 'set'],
};
const otherwise = ['is', 'any', 'none', 'within', 'next_days', 'past_days', 'between'];
const custom = [...otherwise, 'empty', 'set', 'contains', 'equals', 'at_least', 'at_most'];

/**
 * A chart of a project over time, as one of all work that counts only the project's: the server counts it, since it alone
 * knows the past. Null where it has a filter that no search has.
 */
export function courseOf(chart: Chart, project: string): Chart | null {
  const { filters, split_by } = chart.settings;
  const terms = filters.map(termOf);
  if (terms.includes(null)) return null;
  const query: Search = readSearch({ ...Object.assign({}, ...terms), 'projects.all': project });
  return {
    ...chart,
    settings: {
      ...chart.settings,
      group_by: course,
      split_by: split_by === 'section' ? 'sections' : split_by,
      filters: [],
    },
    query,
  };
}

function termOf({ field, op, values }: Filter): Record<string, string> | null {
  const isCustom = fieldOf(field) !== null;
  const name = isCustom ? field : named[field];
  if (!name || !(isCustom ? custom : (asked[field] ?? otherwise)).includes(op)) return null;
  return { [`${name}.${op === 'none' ? 'not' : op}`]: values.join(',') || 'true' };
}
