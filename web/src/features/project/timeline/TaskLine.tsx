import { memo } from 'react';
import { complete } from '@/features/task/fieldEdits';
import { CompleteCheck } from '@/features/task/fields/CompleteCheck';
import { useMayEditTask } from '@/features/task/mayEdit';
import type { Plan } from '@/features/task/plan/plan';
import { type Span, spanOf } from '@/features/task/plan/span';
import { useTask } from '@/features/task/taskStore';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Bar } from './Bar';
import { KeptBar, Slip } from './Kept';
import classes from './Line.module.css';

type Props = {
  gid: string;
  plan: Plan;
  /** Where something that is being moved takes it. */
  moving: Span | undefined;
  /** Where the chosen baseline has it. */
  kept: Span | undefined;
  from: number;
  dayWidth: number;
  isOpen: boolean;
  isActive: boolean;
  isCritical: boolean;
  onOpen: (gid: string) => void;
};

export const TaskLine = memo(function TaskLine({ gid, moving, kept, isOpen, ...bar }: Props) {
  const { t } = useTranslation('task');
  const task = useTask(gid);
  const span = moving ?? (task && spanOf(task));
  const mayEdit = useMayEditTask()(task);
  if (!task || !span) return null;
  // In the list for its parent's sake only.
  const isSubtask = task.parent !== null && task.memberships.length === 0;
  return (
    <>
      <div
        role="rowheader"
        className={classes.name}
        data-open={isOpen || undefined}
        data-subtask={isSubtask || undefined}
      >
        <CompleteCheck
          completed={task.completed}
          onToggle={() => complete(task, !task.completed)}
          tabIndex={-1}
          size={16}
          of={task.name}
          disabled={!mayEdit}
        />
        <button
          type="button"
          className={classes.taskName}
          data-done={task.completed || undefined}
          tabIndex={-1}
          onClick={() => bar.onOpen(gid)}
        >
          {task.name || t('untitled')}
        </button>
        {kept && <Slip kept={kept} span={span} />}
      </div>
      <div role="gridcell" className={classes.track}>
        {kept && <KeptBar kept={kept} from={bar.from} dayWidth={bar.dayWidth} />}
        <Bar {...bar} task={task} span={span} isOpen={isOpen} isMoving={moving !== undefined} />
      </div>
    </>
  );
});
