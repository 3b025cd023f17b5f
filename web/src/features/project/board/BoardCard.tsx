import { IconHeart, IconSubtask } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import { OptionChips } from '@/features/field/OptionChip';
import { TagChips } from '@/features/tag/TagChips';
import { formatDue, urgencyOf } from '@/features/task/due';
import { complete } from '@/features/task/fieldEdits';
import { CoAssigneeFaces } from '@/features/task/fields/CoAssigneeFaces';
import { CompleteCheck } from '@/features/task/fields/CompleteCheck';
import { useMayEditTask } from '@/features/task/mayEdit';
import { chosenTasks } from '@/features/task/select/selection';
import { useTask } from '@/features/task/taskStore';
import { WaitingMark } from '@/features/task/WaitingMark';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useKeyed } from '@/lib/keyedStore';
import { Avatar } from '@/ui/Avatar';
import classes from './BoardCard.module.css';
import type { BoardHost } from './BoardHost';
import { useCardDrag } from './useCardDrag';

type Props = {
  gid: string;
  group: string;
  host: BoardHost;
  isOpen: boolean;
  onOpen: (gid: string) => void;
};

export const BoardCard = memo(function BoardCard({ gid, group, host, isOpen, onOpen }: Props) {
  const { t } = useTranslation('task');
  const task = useTask(gid);
  const isChosen = useKeyed(chosenTasks, gid) === true;
  const element = useRef<HTMLDivElement>(null);
  const { edge, dragging } = useCardDrag(element, gid, group, host);
  const mayEdit = useMayEditTask()(task);
  if (!task) return null;
  const due = formatDue(task);
  const options = task.custom_fields.flatMap(({ enum_value }) => enum_value ?? []);
  const hasFoot =
    due || task.assignee || task.co_assignees.length > 0 || task.num_subtasks > 0 || task.num_likes > 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click anywhere is a shortcut for its button.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys act on the button inside.
    <div
      ref={element}
      className={classes.card}
      data-gid={gid}
      data-edge={edge ?? undefined}
      data-dragging={dragging || undefined}
      data-open={isOpen || undefined}
      data-chosen={isChosen || undefined}
      data-done={task.completed || undefined}
      onClick={() => onOpen(gid)}
    >
      <div className={classes.head}>
        <CompleteCheck
          completed={task.completed}
          onToggle={() => complete(task, !task.completed)}
          tabIndex={-1}
          disabled={!mayEdit}
        />
        <button type="button" className={classes.name} data-card={gid} aria-pressed={isChosen || undefined}>
          {task.name || t('untitled')}
        </button>
        <WaitingMark gid={gid} />
      </div>
      {task.parent && <div className={classes.parent}>‹ {task.parent.name}</div>}
      {options.length > 0 && <OptionChips options={options} />}
      {task.tags.length > 0 && <TagChips tags={task.tags} />}
      {hasFoot && (
        <div className={classes.foot}>
          {task.assignee && (
            <>
              <Avatar name={task.assignee.name} gid={task.assignee.gid} size={22} />
              <span className="visually-hidden">
                {t('assignee')}: {task.assignee.name}
              </span>
            </>
          )}
          {task.co_assignees.length > 0 && (
            <>
              <CoAssigneeFaces of={task} />
              <span className="visually-hidden">
                {t('coAssignees')}: {task.co_assignees.map(({ user }) => user.name).join(', ')}
              </span>
            </>
          )}
          {due && (
            <span className={classes.due} data-urgency={urgencyOf(task)}>
              {due}
            </span>
          )}
          <span className={classes.counts}>
            {task.num_likes > 0 && (
              <span title={t('likes', { count: task.num_likes })}>
                {task.num_likes} <IconHeart size={13} stroke={1.6} aria-hidden />
              </span>
            )}
            {task.num_subtasks > 0 && (
              <span title={t('subtaskCount', { count: task.num_subtasks })}>
                {task.num_subtasks} <IconSubtask size={13} stroke={1.6} aria-hidden />
              </span>
            )}
          </span>
        </div>
      )}
    </div>
  );
});
