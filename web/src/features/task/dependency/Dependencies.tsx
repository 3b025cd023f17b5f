import { IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatDue, urgencyOf } from '../due';
import { TaskPicker } from '../fields/TaskPicker';
import { useMayEditTask } from '../mayEdit';
import { AddPop } from '../pane/AddPop';
import buttons from '../pane/PaneButtons.module.css';
import fields from '../pane/PaneFields.module.css';
import type { LinkedTask, TaskDetail } from '../taskDetail';
import { useTask } from '../taskStore';
import classes from './Dependencies.module.css';
import { type Side, useDependencies } from './useDependencies';

type Props = { task: TaskDetail; onOpen: (gid: string) => void };

/** What a task waits for, and what waits for it. */
export function Dependencies({ task, onOpen }: Props) {
  const { linked, add, remove } = useDependencies(task);
  const mayEdit = useMayEditTask()(useTask(task.gid));
  const without = new Set([...linked, task.gid]);
  return (['dependencies', 'dependents'] as const).map((side) => (
    <Row
      key={side}
      side={side}
      tasks={task[side]}
      without={without}
      mayEdit={mayEdit}
      onOpen={onOpen}
      onAdd={(other) => add(side, other)}
      onRemove={(other) => remove(side, other)}
    />
  ));
}

type RowProps = {
  side: Side;
  tasks: LinkedTask[];
  without: ReadonlySet<string>;
  mayEdit: boolean;
  onOpen: (gid: string) => void;
  onAdd: (other: LinkedTask) => void;
  onRemove: (other: LinkedTask) => void;
};

function Row({ side, tasks, without, mayEdit, onOpen, onAdd, onRemove }: RowProps) {
  const { t } = useTranslation('dependency');
  const label = t(`add.${side}`);
  return (
    <div className={fields.field}>
      <span className={fields.fieldName}>{t(side)}</span>
      <div className={classes.side}>
        {tasks.length > 0 && (
          <ul className={classes.list} aria-label={t(side)}>
            {tasks.map((other) => (
              <li key={other.gid} className={classes.linked} data-done={other.completed || undefined}>
                <button type="button" className={classes.name} onClick={() => onOpen(other.gid)}>
                  {other.name || t('untitled')}
                </button>
                <span className={classes.due} data-urgency={urgencyOf(other)}>
                  {other.completed ? t('done') : formatDue(other)}
                </span>
                {mayEdit && (
                  <button
                    type="button"
                    className={buttons.small}
                    aria-label={t('remove', { name: other.name })}
                    title={t('remove', { name: other.name })}
                    onClick={() => onRemove(other)}
                  >
                    <IconX size={14} />
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
        {mayEdit && (
          <AddPop label={label} shown={t('addOne')} width={340}>
            {(close) => (
              <TaskPicker
                label={label}
                without={without}
                onClose={close}
                onPick={({ gid, name, completed }) => {
                  onAdd({ gid, name, completed, due_on: null, due_at: null, start_on: null });
                  close();
                }}
              />
            )}
          </AddPop>
        )}
      </div>
    </div>
  );
}
