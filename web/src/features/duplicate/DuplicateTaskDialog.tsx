import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { TaskRow } from '@/features/task/taskRow';
import { reasonOf } from '@/features/task/writeQueue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import { say, sayProblem } from '@/ui/toasts';
import classes from './DuplicateTaskDialog.module.css';
import { duplicateTask, type Part, parts } from './duplicateTask';

type Props = { task: TaskRow; onClose: () => void; onOpen: (gid: string) => void };

/** Names the copy and chooses what it takes along; the copying itself goes on behind. */
export function DuplicateTaskDialog({ task, onClose, onOpen }: Props) {
  const { t } = useTranslation(['duplicate', 'common']);
  const [name, setName] = useState(t('copyOf', { name: task.name }));
  const [chosen, setChosen] = useState<readonly Part[]>(parts);

  async function duplicate(event: FormEvent) {
    event.preventDefault();
    onClose();
    say(t('copying', { name: task.name }));
    try {
      const { copy, failure } = await duplicateTask(task.gid, name.trim(), chosen);
      if (copy) say(t('copied', { name: copy.name }), { label: t('open'), run: () => onOpen(copy.gid) });
      else sayProblem(failure || t('failed', { name: task.name }));
    } catch (error) {
      sayProblem(reasonOf(error));
    }
  }
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form onSubmit={duplicate}>
        <TextInput
          label={t('name')}
          value={name}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <fieldset className={classes.parts}>
          <legend>{t('include')}</legend>
          {parts.map((part) => (
            <Checkbox
              key={part}
              label={t(`parts.${part}`)}
              checked={chosen.includes(part)}
              onChange={({ currentTarget: { checked } }) =>
                setChosen(parts.filter((other) => (other === part ? checked : chosen.includes(other))))
              }
            />
          ))}
        </fieldset>
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!name.trim()}>
            {t('duplicate')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
