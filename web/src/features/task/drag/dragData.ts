import type { Spot } from '../moveTask';

/** What travels with a task that is dragged. */
export type DraggedTask = {
  type: 'task';
  gid: string;
  key: string;
  /** Null where it stands in an order that is not for people to change. */
  from: Spot | null;
  /** The header or column that it stands under. */
  group: string;
};

export function draggedTask(data: Record<string | symbol, unknown>): DraggedTask | null {
  return data.type === 'task' ? (data as DraggedTask) : null;
}
