import { Button } from '@mantine/core';
import { type FormEvent, Suspense, useRef, useState } from 'react';
import { formatEnd } from '@/features/task/due';
import { type Dates, undated } from '@/features/task/fieldEdits';
import { LazyDatePanel } from '@/features/task/fields/LazyDatePanel';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import classes from './Milestones.module.css';

type Props = { onAdd: (name: string, dates: Dates) => void; onClose: () => void };

/** Enter adds a milestone and waits for the next one; Escape ends that. */
export function AddMilestone({ onAdd, onClose }: Props) {
  const { t } = useTranslation(['project', 'task', 'common']);
  const [dates, setDates] = useState<Dates>(undated);
  const [dating, setDating] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  function add(event: FormEvent) {
    event.preventDefault();
    const name = input.current?.value.trim();
    if (!name || !input.current) return;
    onAdd(name, dates);
    setDates(undated);
    input.current.value = '';
    input.current.focus();
  }
  return (
    <form className={classes.add} onSubmit={add}>
      <input
        ref={input}
        className={classes.input}
        aria-label={t('milestones.name')}
        placeholder={t('milestones.name')}
        maxLength={1024}
        autoFocus
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <Pop
        open={dating}
        onClose={() => setDating(false)}
        label={t('task:dueDate')}
        target={
          <Button
            variant="default"
            aria-haspopup="dialog"
            aria-expanded={dating}
            onClick={() => setDating(!dating)}
          >
            {formatEnd(dates) || t('task:dueDate')}
          </Button>
        }
      >
        <Suspense fallback={<div style={{ height: 340 }} />}>
          <LazyDatePanel dates={dates} onChange={setDates} onClose={() => setDating(false)} />
        </Suspense>
      </Pop>
      <Button type="submit">{t('milestones.save')}</Button>
      <Button variant="default" onClick={onClose}>
        {t('common:cancel')}
      </Button>
    </form>
  );
}
