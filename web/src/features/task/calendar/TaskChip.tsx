import { IconCheck, IconRubberStamp } from '@tabler/icons-react';
import { urgencyOf } from '@/features/task/due';
import { useTask } from '@/features/task/taskStore';
import { formatTime } from '@/lib/dates/formatDay';
import { Avatar } from '@/ui/Avatar';
import { useMayEditTask } from '../mayEdit';
import { barName } from '../plan/barName';
import { Grip } from '../plan/Grip';
import { isMilestone } from '../plan/span';
import { useCalendarHost } from './CalendarHost';
import classes from './TaskChip.module.css';

type Props = { gid: string; isCutBefore?: boolean; isCutAfter?: boolean; inList?: boolean };

/** A task on its days, or in a list of a day. */
export function TaskChip({ gid, isCutBefore = false, isCutAfter = false, inList = false }: Props) {
  const { plan, spanOf, moves, openGid, openTask } = useCalendarHost();
  const task = useTask(gid);
  const span = spanOf(gid);
  const mayEdit = useMayEditTask()(task);
  if (!task || !span) return null;
  const milestone = isMilestone(task);
  return (
    <div
      className={classes.chip}
      data-chip={gid}
      data-kind={milestone ? 'milestone' : task.resource_subtype}
      data-done={task.completed || undefined}
      data-late={urgencyOf(task) === 'overdue' || undefined}
      data-open={openGid === gid || undefined}
      data-moving={moves.has(gid) || undefined}
      data-cut-before={isCutBefore || undefined}
      data-cut-after={isCutAfter || undefined}
      data-list={inList || undefined}
    >
      <button
        type="button"
        className={classes.body}
        data-part={mayEdit ? 'move' : undefined}
        data-task={gid}
        tabIndex={inList ? 0 : -1}
        aria-label={barName(task, span, plan)}
        onClick={(event) => {
          event.stopPropagation();
          openTask(gid);
        }}
      >
        {milestone && <span className={classes.diamond} />}
        {task.completed && !milestone && (
          <IconCheck size={14} stroke={2.4} className={classes.tick} aria-hidden />
        )}
        {task.resource_subtype === 'approval' && !task.completed && (
          <IconRubberStamp size={14} stroke={1.8} className={classes.icon} aria-hidden />
        )}
        {task.due_at && <span className={classes.time}>{formatTime(task.due_at)}</span>}
        <span className={classes.text}>{task.name}</span>
        {task.assignee && <Avatar name={task.assignee.name} gid={task.assignee.gid} size={18} />}
      </button>
      {mayEdit && !inList && !milestone && !isCutBefore && <Grip side="start" />}
      {mayEdit && !inList && !milestone && !isCutAfter && <Grip side="end" />}
    </div>
  );
}
