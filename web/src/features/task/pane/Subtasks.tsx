import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { createTask } from '../createTask';
import { splitLines } from '../grid/splitLines';
import { useMayEditTask } from '../mayEdit';
import { orderStore } from '../orderStore';
import type { TaskRow } from '../taskRow';
import { NameField } from './NameField';
import buttons from './PaneButtons.module.css';
import { SubtaskList } from './SubtaskList';
import pane from './TaskPane.module.css';

export function Subtasks({ task, onOpen }: { task: TaskRow; onOpen: (gid: string) => void }) {
  const { t } = useTranslation('task');
  const mayEdit = useMayEditTask()(task);
  const [adding, setAdding] = useState(false);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  /** The task that new ones come under, with those above it: Tab goes in, Shift+Tab out. */
  const [above, setAbove] = useState([task.gid]);
  const parent = above.at(-1) ?? task.gid;
  const unfold = (gid: string, open: boolean) =>
    setUnfolded((known) => new Set(open ? [...known, gid] : [...known].filter((other) => other !== gid)));

  function add(names: string[]) {
    let after = orderStore.get(`subtasks:${parent}`).at(-1) ?? null;
    for (const name of names) after = createTask(name, { in: 'task', parent, after });
  }
  function goIn(): boolean {
    const last = orderStore.get(`subtasks:${parent}`).at(-1);
    if (!last) return false;
    unfold(last, true);
    setAbove([...above, last]);
    return true;
  }
  function goOut(): boolean {
    if (above.length === 1) return false;
    setAbove(above.slice(0, -1));
    return true;
  }
  function end() {
    setAdding(false);
    setAbove([task.gid]);
  }
  return (
    <section className={pane.part}>
      <h2 className={pane.partName}>{t('subtasks')}</h2>
      <SubtaskList of={task.gid} label={t('subtasks')} tree={{ unfolded, unfold, onOpen }} />
      {!mayEdit ? null : adding ? (
        <NameField
          label={t('newName')}
          level={above.length - 1}
          onIndent={goIn}
          onOutdent={goOut}
          onEnter={(text) => add(splitLines(text))}
          onLeave={(text) => {
            add(splitLines(text));
            end();
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
