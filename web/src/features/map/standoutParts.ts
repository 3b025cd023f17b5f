import type { Standout } from './map';

export const isOpen = ({ completed }: { completed: boolean }) => !completed;

const isMilestone = ({ resource_subtype }: Standout) => resource_subtype === 'milestone';
const waits = (task: Standout) => isOpen(task) && task.dependencies.some(isOpen);

/** Milestones, tasks that wait for others, and the rest, which is late. */
export function partsOf(tasks: Standout[]) {
  return {
    milestones: tasks.filter(isMilestone),
    waiting: tasks.filter(waits),
    overdue: tasks.filter((task) => isOpen(task) && !waits(task) && !isMilestone(task)),
  };
}
