import type { CustomField } from '@/features/field/field';
import { fieldOf } from '@/features/task/grid/columns';

/** How a field of tasks can be filtered and sorted, whatever its own type is. */
export type Kind = 'flag' | 'choice' | 'date' | 'text' | 'number';

const builtIn = {
  completed: 'flag',
  assignee: 'choice',
  due_on: 'date',
  start_on: 'date',
  section: 'choice',
  tags: 'choice',
  projects: 'choice',
  created_by: 'choice',
  created_at: 'date',
  modified_at: 'date',
  completed_at: 'date',
  is_blocked: 'flag',
  name: 'text',
  num_likes: 'number',
} as const satisfies Record<string, Kind>;

export type BuiltInField = keyof typeof builtIn;

export const builtInFields = Object.keys(builtIn) as BuiltInField[];

/** Null where the field is gone. */
export function kindOf(name: string, fields: ReadonlyMap<string, CustomField>): Kind | null {
  const gid = fieldOf(name);
  if (gid === null) return name in builtIn ? builtIn[name as BuiltInField] : null;
  const field = fields.get(gid);
  return field ? kindOfField(field) : null;
}

function kindOfField({ resource_subtype }: CustomField): Kind {
  switch (resource_subtype) {
    case 'enum':
    case 'multi_enum':
    case 'people':
      return 'choice';
    case 'date':
      return 'date';
    case 'number':
      return 'number';
    default:
      return 'text';
  }
}

export const isGroupable = (kind: Kind) => kind === 'flag' || kind === 'choice' || kind === 'date';
