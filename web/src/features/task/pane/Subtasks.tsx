import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '@/ui/Avatar';
import { createTask } from '../createTask';
import { formatDue, urgencyOf } from '../due';
import { complete } from '../fieldEdits';
import { CompleteCheck } from '../fields/CompleteCheck';
import { splitLines } from '../grid/splitLines';
import { loadSubtasks } from '../loadSubtasks';
import { useOrders } from '../orderStore';
import type { TaskRow } from '../taskRow';
import { useTask } from '../taskStore';
import { rowKey } from '../temporary';
import { NameField } from './NameField';
import buttons from './PaneButtons.module.css';
import classes from './Subtasks.module.css';
import pane from './TaskPane.module.css';

export function Subtasks({ task, onOpen }: { task: TaskRow; onOpen: (gid: string) => void }) {
  const { t } = useTranslation('task');
  const [adding, setAdding] = useState(false);
  const gids = useOrders().get(`subtasks:${task.gid}`) ?? [];
  useEffect(() => void loadSubtasks(task.gid), [task.gid]);

  function add(names: string[]) {
    let after = gids.at(-1) ?? null;
    for (const name of names) after = createTask(name, { in: 'task', parent: task.gid, after });
  }
  return (
    <section className={pane.part}>
      <h2 className={pane.partName}>{t('subtasks')}</h2>
      {gids.length > 0 && (
        <ul className={classes.subtasks} aria-label={t('subtasks')}>
          {gids.map((gid) => (
            <Subtask key={rowKey(gid)} gid={gid} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {adding ? (
        <NameField
          label={t('newName')}
          onEnter={(text) => add(splitLines(text))}
          onLeave={(text) => {
            add(splitLines(text));
            setAdding(false);
          }}
        />
      ) : (
        <button type="button" className={buttons.quiet} onClick={() => setAdding(true)}>
          <IconPlus size={14} aria-hidden /> {t('addSubtask')}
        </button>
      )}
    </section>
  );
}

function Subtask({ gid, onOpen }: { gid: string; onOpen: (gid: string) => void }) {
  const { t } = useTranslation('task');
  const task = useTask(gid);
  if (!task) return null;
  return (
    <li className={classes.subtask} data-done={task.completed || undefined}>
      <CompleteCheck
        completed={task.completed}
        of={task.name}
        onToggle={() => complete(task, !task.completed)}
      />
      <button type="button" className={classes.subtaskName} onClick={() => onOpen(gid)}>
        {task.name || t('untitled')}
      </button>
      <span className={classes.subtaskDue} data-urgency={urgencyOf(task)}>
        {formatDue(task)}
      </span>
      {task.assignee && (
        <span title={task.assignee.name}>
          <Avatar name={task.assignee.name} gid={task.assignee.gid} size={20} />
        </span>
      )}
    </li>
  );
}
