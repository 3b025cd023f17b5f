import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createTask } from '../createTask';
import { splitLines } from '../grid/splitLines';
import { orderStore } from '../orderStore';
import type { TaskRow } from '../taskRow';
import { NameField } from './NameField';
import buttons from './PaneButtons.module.css';
import { SubtaskList } from './SubtaskList';
import pane from './TaskPane.module.css';

export function Subtasks({ task, onOpen }: { task: TaskRow; onOpen: (gid: string) => void }) {
  const { t } = useTranslation('task');
  const [adding, setAdding] = useState(false);

  function add(names: string[]) {
    let after = orderStore.get(`subtasks:${task.gid}`).at(-1) ?? null;
    for (const name of names) after = createTask(name, { in: 'task', parent: task.gid, after });
  }
  return (
    <section className={pane.part}>
      <h2 className={pane.partName}>{t('subtasks')}</h2>
      <SubtaskList of={task.gid} label={t('subtasks')} onOpen={onOpen} />
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
