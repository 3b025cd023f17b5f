import type { TaskRow } from '@/features/task/taskRow';
import { filterOf } from '@/features/view/filterTasks';
import type { Filter } from '@/features/view/settings';
import type { ViewContext } from '@/features/view/taskValues';

export const stageFigures = ['open', 'overdue', 'unassigned', 'entered', 'finished'] as const;
export type StageFigure = (typeof stageFigures)[number];

const open: Filter = { field: 'completed', op: 'is', values: ['false'] };
const asked: Record<StageFigure, readonly Filter[]> = {
  open: [open],
  overdue: [open, { field: 'due_on', op: 'within', values: ['overdue'] }],
  unassigned: [open, { field: 'assignee', op: 'empty', values: [] }],
  entered: [{ field: 'created_at', op: 'past_days', values: ['7'] }],
  finished: [{ field: 'completed_at', op: 'past_days', values: ['7'] }],
};

export type StageCount = { count: number; filters: readonly Filter[] };

/** What is in a section now, what came into it new in the last week, and what was completed in it. */
export function countsIn(
  section: string,
  tasks: readonly TaskRow[],
  context: ViewContext,
): Record<StageFigure, StageCount> {
  const of = (figure: StageFigure): StageCount => ({
    count: tasks.filter(filterOf(asked[figure], context)).length,
    filters: [{ field: 'section', op: 'any', values: [section] }, ...asked[figure]],
  });
  return {
    open: of('open'),
    overdue: of('overdue'),
    unassigned: of('unassigned'),
    entered: of('entered'),
    finished: of('finished'),
  };
}
