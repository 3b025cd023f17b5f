import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/ui/Avatar';
import { formatDue, urgencyOf } from '../due';
import { complete } from '../fieldEdits';
import { CompleteCheck } from '../fields/CompleteCheck';
import { loadSubtasks } from '../loadSubtasks';
import { useOrders } from '../orderStore';
import { useTask } from '../taskStore';
import { rowKey } from '../temporary';
import classes from './Subtasks.module.css';

type Props = { of: string; label: string; onOpen: (gid: string) => void };

/** A task's subtasks; those that have some themselves unfold, to any depth. */
export function SubtaskList({ of, label, onOpen }: Props) {
  const gids = useOrders().get(`subtasks:${of}`) ?? [];
  useEffect(() => void loadSubtasks(of), [of]);
  if (gids.length === 0) return null;
  return (
    <ul className={classes.subtasks} aria-label={label}>
      {gids.map((gid) => (
        <Subtask key={rowKey(gid)} gid={gid} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function Subtask({ gid, onOpen }: { gid: string; onOpen: (gid: string) => void }) {
  const { t } = useTranslation('task');
  const [unfolded, setUnfolded] = useState(false);
  const task = useTask(gid);
  if (!task) return null;
  const name = task.name || t('untitled');
  return (
    <li>
      <div className={classes.subtask} data-done={task.completed || undefined}>
        <CompleteCheck
          completed={task.completed}
          of={task.name}
          onToggle={() => complete(task, !task.completed)}
        />
        <button type="button" className={classes.subtaskName} onClick={() => onOpen(gid)}>
          {name}
        </button>
        <span className={classes.subtaskDue} data-urgency={urgencyOf(task)}>
          {formatDue(task)}
        </span>
        {task.assignee && (
          <span title={task.assignee.name}>
            <Avatar name={task.assignee.name} gid={task.assignee.gid} size={20} />
          </span>
        )}
        {task.num_subtasks > 0 && (
          <button
            type="button"
            className={classes.unfold}
            aria-expanded={unfolded}
            aria-label={t('subtasksOf', { name })}
            onClick={() => setUnfolded(!unfolded)}
          >
            {task.num_subtasks}
            <IconChevronRight size={14} aria-hidden />
          </button>
        )}
      </div>
      {unfolded && <SubtaskList of={gid} label={t('subtasksOf', { name })} onOpen={onOpen} />}
    </li>
  );
}
