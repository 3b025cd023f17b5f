import i18next from 'i18next';
import { urgencyOf } from '@/features/task/due';
import type { Plan } from '@/features/task/plan/plan';
import { isMilestone, type Span } from '@/features/task/plan/span';
import { spokenSpan } from '@/features/task/plan/spanText';
import type { TaskRow } from '@/features/task/taskRow';

/** "Design logo, 3 March to 7 March, Ana, blocked by Write brief": what a bar says to those who hear it. */
export function barName(task: TaskRow, span: Span, plan: Plan, isCritical = false): string {
  const t = i18next.getFixedT(null, 'plan');
  const blockers = task.dependencies.flatMap(({ gid }) => {
    const blocker = plan.tasks.get(gid);
    return blocker && !blocker.completed ? [blocker.name] : [];
  });
  const parts = [
    task.name || i18next.t('task:untitled'),
    isMilestone(task) && t('milestone'),
    task.resource_subtype === 'approval' && t('approval'),
    spokenSpan(span),
    task.assignee?.name,
    task.completed && i18next.t('task:completed'),
    urgencyOf(task) === 'overdue' && i18next.t('task:overdue'),
    isCritical && t('onCriticalPath'),
    !task.completed && blockers.length > 0 && t('blockedBy', { names: blockers.join(', ') }),
  ];
  return parts.filter(Boolean).join(', ');
}
