import { useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { setTitle, titleNow } from '@/ui/pageTitle';
import { rename } from '../fieldEdits';
import { useMayEditTask } from '../mayEdit';
import type { TaskRow } from '../taskRow';
import classes from './TaskPane.module.css';

export function TaskTitle({ task }: { task: TaskRow }) {
  const { t } = useTranslation('task');
  const [typed, setTyped] = useState<string | null>(null);
  const mayEdit = useMayEditTask()(task);
  const value = typed ?? task.name;

  function save() {
    const name = typed?.trim();
    if (name) rename(task, name);
    setTyped(null);
  }
  useEffect(() => {
    const before = titleNow();
    setTitle(task.name);
    return () => {
      setTitle(before);
    };
  }, [task.name]);
  return (
    <div className={classes.title} data-text={value}>
      <textarea
        rows={1}
        readOnly={!mayEdit}
        aria-label={t('name')}
        placeholder={t('name')}
        value={value}
        onChange={(event) => setTyped(event.currentTarget.value.replace(/\n/g, ' '))}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            event.currentTarget.blur();
          }
          if (event.key === 'Escape') {
            setTyped(null);
            event.stopPropagation();
            event.currentTarget.blur();
          }
        }}
      />
    </div>
  );
}
