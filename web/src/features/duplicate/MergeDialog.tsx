import '@mantine/core/styles/Checkbox.css';
import { Checkbox } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { TaskPicker } from '@/features/task/fields/TaskPicker';
import { FieldButton } from '@/features/task/pane/FieldButton';
import type { Named, TaskRow } from '@/features/task/taskRow';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { mergeTask } from './mergeTask';

type Props = { task: TaskRow; onClose: () => void };

/** Chooses the task that this one is the same as. */
export function MergeDialog({ task, onClose }: Props) {
  const { t } = useTranslation('duplicate');
  const [into, setInto] = useState<Named | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [withSubtasks, setWithSubtasks] = useState(true);

  function merge(event: FormEvent) {
    event.preventDefault();
    if (!into) return;
    onClose();
    void mergeTask(task, into, withSubtasks && task.num_subtasks > 0);
  }
  return (
    <Dialog title={t('merge.title')} onClose={onClose}>
      <form className={dialog.body} onSubmit={merge}>
        <p className={dialog.note}>{t('merge.note', { name: task.name })}</p>
        <FieldButton
          label={t('merge.into')}
          value={into?.name ?? t('merge.choose')}
          isEmpty={!into}
          open={choosing}
          onOpen={() => setChoosing(true)}
          onClose={() => setChoosing(false)}
        >
          <TaskPicker
            label={t('merge.into')}
            without={new Set([task.gid])}
            onClose={() => setChoosing(false)}
            onPick={({ gid, name }) => {
              setInto({ gid, name });
              setChoosing(false);
            }}
          />
        </FieldButton>
        {task.num_subtasks > 0 && (
          <Checkbox
            label={t('merge.subtasks', { count: task.num_subtasks })}
            checked={withSubtasks}
            onChange={({ currentTarget: { checked } }) => setWithSubtasks(checked)}
          />
        )}
        <DialogFoot send={t('merge.merge')} disabled={!into} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
