import type { CustomField } from '@/features/field/field';
import { fieldColumn, fieldOf } from '@/features/task/grid/columns';
import { valuesAtFirst } from '@/features/view/operators';
import type { Search, SearchKind, TermKey } from './search';

/** One condition of a search. */
export type Term = { field: string; op: Op; values: readonly string[] };

export const ops = [
  'is',
  'any',
  'not',
  'all',
  'within',
  'next_days',
  'past_days',
  'between',
  'empty',
  'set',
  'contains',
  'equals',
  'at_least',
  'at_most',
] as const;
export type Op = (typeof ops)[number];

/** What can be chosen, by what it is a choice of. */
export type Choosing = 'people' | 'projects' | 'sections' | 'tags' | 'teams' | 'options' | 'subtypes';

export type Shape = { ops: readonly Op[]; choosing?: Choosing; isFlag?: boolean };

const flag: Shape = { ops: ['is'], isFlag: true };
const people: Shape = { ops: ['any', 'not'], choosing: 'people' };
const days: Shape = { ops: ['within', 'next_days', 'past_days', 'between', 'empty', 'set'] };
const past: Shape = { ops: ['within', 'past_days', 'between'] };

const ofTasks = {
  assignee: { ops: ['any', 'not', 'empty', 'set'], choosing: 'people' },
  projects: { ops: ['any', 'not', 'all', 'empty', 'set'], choosing: 'projects' },
  sections: { ops: ['any', 'not'], choosing: 'sections' },
  tags: { ops: ['any', 'not', 'all', 'empty', 'set'], choosing: 'tags' },
  teams: { ops: ['any', 'empty', 'set'], choosing: 'teams' },
  completed: flag,
  due_on: days,
  start_on: days,
  created_on: past,
  modified_on: past,
  completed_on: past,
  created_by: people,
  assigned_by: people,
  followers: people,
  commented_on_by: people,
  liked_by: people,
  resource_subtype: { ops: ['is'], choosing: 'subtypes' },
  is_blocked: flag,
  is_blocking: flag,
  has_attachment: flag,
  is_subtask: flag,
} as const satisfies Record<string, Shape>;

const ofProjects = {
  completed: flag,
  owner: { ops: ['any'], choosing: 'people' },
  members: people,
  teams: { ops: ['any'], choosing: 'teams' },
  due_on: past,
  start_on: past,
  created_on: past,
  completed_on: past,
} as const satisfies Record<string, Shape>;

export type BuiltInTerm = keyof typeof ofTasks | keyof typeof ofProjects;

const taskSorts = ['modified_at', 'due_date', 'created_at', 'completed_at', 'likes'] as const;
const projectSorts = ['modified_at', 'due_date', 'created_at', 'completed_at'] as const;
export type BuiltInSort = 'relevance' | (typeof taskSorts)[number];

/** What things of this kind can be sorted by; the best match first only where there are words to match. */
export function sortsFor({ kind, text }: Search): readonly BuiltInSort[] {
  const sorts = kind === 'projects' ? projectSorts : taskSorts;
  return text ? ['relevance', ...sorts] : sorts;
}

/** The field that a search is sorted by, and whether downwards. */
export function sortOf(search: Search): { field: string; descending: boolean } {
  const given = search.sort?.replace('-', '');
  const isCustom = given !== undefined && fieldOf(given) !== null && search.kind !== 'projects';
  if (given && (isCustom || sortsFor(search).some((known) => known === given))) {
    return { field: given, descending: search.sort?.startsWith('-') ?? false };
  }
  return { field: search.text ? 'relevance' : 'modified_at', descending: true };
}

export const subtypes = ['default_task', 'milestone', 'approval'] as const;

/** The fields that a search for things of this kind can speak of. */
export function fieldsFor(kind: SearchKind, custom: readonly CustomField[]): string[] {
  if (kind === 'people') return [];
  if (kind === 'projects') return Object.keys(ofProjects);
  return [...Object.keys(ofTasks), ...custom.map(({ gid }) => fieldColumn(gid))];
}

export function shapeOf(field: string, kind: SearchKind, custom: readonly CustomField[]): Shape | null {
  const gid = fieldOf(field);
  if (gid !== null) {
    const found = custom.find((other) => other.gid === gid);
    return kind === 'tasks' && found ? shapeOfCustom(found) : null;
  }
  const shapes: Readonly<Record<string, Shape>> =
    kind === 'tasks' ? ofTasks : kind === 'projects' ? ofProjects : {};
  return shapes[field] ?? null;
}

function shapeOfCustom({ resource_subtype }: CustomField): Shape {
  switch (resource_subtype) {
    case 'enum':
      return { ops: ['any', 'not', 'empty', 'set'], choosing: 'options' };
    case 'multi_enum':
      return { ops: ['any', 'all', 'not', 'empty', 'set'], choosing: 'options' };
    case 'people':
      return { ops: ['any', 'not', 'empty', 'set'], choosing: 'people' };
    case 'date':
      return days;
    case 'number':
      return { ops: ['equals', 'at_least', 'at_most', 'empty', 'set'] };
    default:
      return { ops: ['contains', 'equals', 'empty', 'set'] };
  }
}

/** A condition on this field as it begins; some ask for values first. */
export function begun(field: string, { ops: [op = 'set'], isFlag }: Shape): Term {
  return { field, op, values: isFlag ? ['true'] : valuesAtFirst(op) };
}

/** Whether a condition says enough to be asked. */
export function isWritten({ op, values }: Term): boolean {
  if (op === 'empty' || op === 'set') return true;
  return op === 'between' ? values.some(Boolean) : values.length > 0 && values.every(Boolean);
}

const listed: readonly Op[] = ['any', 'not', 'all', 'between'];

/** The conditions in a page's address, in their order. */
export function termsOf(search: Search): Term[] {
  return Object.entries(search).flatMap(([name, value]) => {
    const dot = name.lastIndexOf('.');
    const op = ops.find((known) => known === name.slice(dot + 1));
    if (dot < 0 || !op || !value) return [];
    const values = op === 'empty' || op === 'set' ? [] : listed.includes(op) ? value.split(',') : [value];
    return [{ field: name.slice(0, dot), op, values }];
  });
}

export const keyOf = ({ field, op }: Term): TermKey => `${field}.${op}`;

/** The search with other conditions: one for each field and operator, the last of them. */
export function withTerms(search: Search, terms: readonly Term[]): Search {
  const { text, kind, sort, saved } = search;
  const written = terms.filter(isWritten).map((term) => [keyOf(term), term.values.join(',') || 'true']);
  return { text, kind, sort, saved, ...Object.fromEntries(written) };
}
