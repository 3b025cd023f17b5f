import { IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { comboOf } from '@/lib/keys/combo';
import { Avatar } from '@/ui/Avatar';
import { formatDue, urgencyOf } from '../due';
import { complete } from '../fieldEdits';
import { CoAssigneeFaces } from '../fields/CoAssigneeFaces';
import { CompleteCheck } from '../fields/CompleteCheck';
import { loadSubtasks } from '../loadSubtasks';
import { useMayEditTask } from '../mayEdit';
import { useOrders } from '../orderStore';
import { useTask } from '../taskStore';
import { rowKey } from '../temporary';
import { type Below, type Direction, moveSubtask } from './moveSubtask';
import classes from './Subtasks.module.css';
import { useSubtaskDrag } from './useSubtaskDrag';

/** What the lists of a tree share. */
export type Tree = {
  unfolded: ReadonlySet<string>;
  unfold: (gid: string, open: boolean) => void;
  onOpen: (gid: string) => void;
};

type Props = { of: string; label: string; tree: Tree; path?: string; out?: Below | null };

const moves: Record<string, Direction> = {
  'alt+shift+ArrowUp': 'up',
  'alt+shift+ArrowDown': 'down',
  'alt+shift+ArrowRight': 'in',
  'alt+shift+ArrowLeft': 'out',
};

/** A task's subtasks; those that have some themselves unfold, to any depth. `out` is where one of them goes out to. */
export function SubtaskList({ of, label, tree, path = of, out = null }: Props) {
  const gids = useOrders().get(`subtasks:${of}`) ?? [];
  useEffect(() => void loadSubtasks(of), [of]);
  if (gids.length === 0) return null;
  return (
    <ul className={classes.subtasks} aria-label={label}>
      {gids.map((gid) => (
        <Subtask key={rowKey(gid)} gid={gid} of={of} path={`${path}>${gid}`} out={out} tree={tree} />
      ))}
    </ul>
  );
}

type RowProps = { gid: string; of: string; path: string; out: Below | null; tree: Tree };

function Subtask({ gid, of, path, out, tree }: RowProps) {
  const { t } = useTranslation('task');
  const element = useRef<HTMLDivElement>(null);
  const edge = useSubtaskDrag(element, gid, of, path);
  const task = useTask(gid);
  const mayEdit = useMayEditTask()(task);
  if (!task) return null;
  const name = task.name || t('untitled');
  const unfolded = tree.unfolded.has(gid);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const combo = comboOf(event.nativeEvent);
    const direction = moves[combo];
    if (combo === 'alt+ArrowRight' || combo === 'alt+ArrowLeft') {
      event.preventDefault();
      return tree.unfold(gid, combo === 'alt+ArrowRight');
    }
    if (!direction) return walk(event);
    if (!mayEdit) return;
    event.preventDefault();
    const under = moveSubtask(gid, of, out, direction);
    if (!under) return;
    if (direction === 'in') tree.unfold(under, true);
    // It may be another element by now.
    const pane = event.currentTarget.closest('section');
    requestAnimationFrame(() => pane?.querySelector<HTMLElement>(`[data-subtask="${gid}"]`)?.focus());
  }
  return (
    <li>
      <div
        ref={element}
        className={classes.subtask}
        data-done={task.completed || undefined}
        data-edge={edge ?? undefined}
      >
        <CompleteCheck
          completed={task.completed}
          of={task.name}
          disabled={!mayEdit}
          onToggle={() => complete(task, !task.completed)}
        />
        <button
          type="button"
          className={classes.subtaskName}
          data-subtask={gid}
          aria-keyshortcuts={Object.keys(moves).join(' ')}
          onClick={() => tree.onOpen(gid)}
          onKeyDown={onKeyDown}
        >
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
        <CoAssigneeFaces of={task} />
        {task.num_subtasks > 0 && (
          <button
            type="button"
            className={classes.unfold}
            aria-expanded={unfolded}
            aria-label={t('subtasksOf', { name })}
            onClick={() => tree.unfold(gid, !unfolded)}
          >
            {task.num_subtasks}
            <IconChevronRight size={14} aria-hidden />
          </button>
        )}
      </div>
      {unfolded && (
        <SubtaskList
          of={gid}
          label={t('subtasksOf', { name })}
          tree={tree}
          path={path}
          out={{ in: 'task', parent: of, after: gid }}
        />
      )}
    </li>
  );
}

/** Up and down the names, whatever depth they stand at. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step || event.altKey || event.shiftKey || event.metaKey || event.ctrlKey) return;
  const names = [
    ...(event.currentTarget.closest('section')?.querySelectorAll<HTMLElement>('[data-subtask]') ?? []),
  ];
  const next = names[names.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}
