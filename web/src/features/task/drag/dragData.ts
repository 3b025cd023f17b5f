import type { Spot } from '../moveTask';

/** What travels with a task that is dragged. */
export type DraggedTask = { type: 'task'; gid: string; key: string; from: Spot };

export function draggedTask(data: Record<string | symbol, unknown>): DraggedTask | null {
  return data.type === 'task' ? (data as DraggedTask) : null;
}
