import { IconCheck, IconRubberStamp } from '@tabler/icons-react';
import { memo } from 'react';
import { urgencyOf } from '@/features/task/due';
import { useMayEditTask } from '@/features/task/mayEdit';
import { barName } from '@/features/task/plan/barName';
import { Grip } from '@/features/task/plan/Grip';
import type { Plan } from '@/features/task/plan/plan';
import { isMilestone, type Span } from '@/features/task/plan/span';
import type { TaskRow } from '@/features/task/taskRow';
import { Avatar } from '@/ui/Avatar';
import classes from './Bar.module.css';

type Props = {
  task: TaskRow;
  span: Span;
  plan: Plan;
  /** Of the chart, where it begins and how wide a day is. */
  from: number;
  dayWidth: number;
  isOpen: boolean;
  isActive: boolean;
  isCritical: boolean;
  /** Where it stands while something moves it. */
  isMoving: boolean;
  onOpen: (gid: string) => void;
};

/** A task on the time line. Its ends can be dragged, and from the knob behind it a dependency is drawn. */
export const Bar = memo(function Bar(props: Props) {
  const { task, span, plan, from, dayWidth, isOpen, isActive, isCritical, isMoving, onOpen } = props;
  const mayEdit = useMayEditTask()(task);
  const milestone = isMilestone(task);
  const x = (span.start - from) * dayWidth;
  const width = milestone ? 18 : Math.max((span.end - span.start + 1) * dayWidth - 2, 6);
  const left = milestone ? x + dayWidth / 2 - 9 : x + 1;
  const wanted = 18 + task.name.length * 6.4 + (task.assignee ? 22 : 0);
  const isInside = !milestone && width >= wanted;
  return (
    <div
      className={classes.bar}
      style={{ left, width }}
      data-bar={task.gid}
      data-kind={milestone ? 'milestone' : task.resource_subtype}
      data-done={task.completed || undefined}
      data-late={urgencyOf(task) === 'overdue' || undefined}
      data-critical={isCritical || undefined}
      data-open={isOpen || undefined}
      data-moving={isMoving || undefined}
    >
      <button
        type="button"
        className={classes.body}
        data-part={mayEdit ? 'move' : undefined}
        data-focus={task.gid}
        tabIndex={isActive ? 0 : -1}
        aria-label={barName(task, span, plan, isCritical)}
        onClick={() => onOpen(task.gid)}
      >
        {isInside && <Label task={task} />}
      </button>
      {mayEdit && !milestone && <Grip side="start" />}
      {mayEdit && !milestone && <Grip side="end" />}
      {mayEdit && <span className={classes.knob} data-part="link" />}
      {!isInside && (
        <span className={classes.beside} aria-hidden>
          <Label task={task} />
        </span>
      )}
    </div>
  );
});

function Label({ task }: { task: TaskRow }) {
  return (
    <>
      {task.completed && <IconCheck size={14} stroke={2.4} className={classes.icon} aria-hidden />}
      {task.resource_subtype === 'approval' && !task.completed && (
        <IconRubberStamp size={14} stroke={1.8} className={classes.icon} aria-hidden />
      )}
      <span className={classes.text}>{task.name}</span>
      {task.assignee && <Avatar name={task.assignee.name} gid={task.assignee.gid} size={18} />}
    </>
  );
}
