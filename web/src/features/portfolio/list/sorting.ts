import type { CustomField } from '@/features/field/field';
import { formatValue } from '@/features/field/formatValue';
import { fieldOf } from '@/features/task/grid/columns';
import { daysOf, doneOf } from '../figures';
import type { Item } from '../portfolios';
import type { Column } from './columns';
import type { Compare } from './rows';

export type Sort = { column: Column; isDown: boolean };

/** What needs somebody first. */
const urgency = ['off_track', 'at_risk', 'on_hold', 'on_track', 'complete', 'dropped'];

/** By a column; what has no value there comes last, either way. */
export function compareBy({ column, isDown }: Sort, fields: readonly CustomField[]): Compare {
  const read = valueIn(column, fields);
  return (one, other) => {
    const [a, b] = [read(one), read(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
    return isDown ? -order : order;
  };
}

function valueIn(column: Column, fields: readonly CustomField[]): (item: Item) => string | number | null {
  const field = fields.find(({ gid }) => gid === fieldOf(column));
  if (field) return (item) => fieldValue(field, item);
  switch (column) {
    case 'status':
      return ({ current_status_update: status }) => status && urgency.indexOf(status.status_type);
    case 'progress':
      return ({ progress }) => doneOf(progress);
    case 'tasks':
      return ({ progress }) => progress?.num_tasks ?? null;
    case 'owner':
      return ({ owner }) => owner?.name ?? null;
    case 'dates':
      return (item) => daysOf(item).due_on;
    default:
      return ({ name }) => name;
  }
}

function fieldValue(field: CustomField, { custom_fields }: Item): string | number | null {
  const value = custom_fields.find(({ gid }) => gid === field.gid);
  if (field.resource_subtype === 'number') return value?.number_value ?? null;
  if (field.resource_subtype === 'date') return value?.date_value?.date ?? null;
  // Options have an order of their own.
  const option = field.enum_options?.findIndex(({ gid }) => gid === value?.enum_value?.gid) ?? -1;
  if (field.resource_subtype === 'enum') return option < 0 ? null : option;
  return formatValue(field, value) || null;
}
