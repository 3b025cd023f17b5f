import { IconRepeat } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { dueDay } from '@/features/task/due';
import { FieldButton } from '@/features/task/pane/FieldButton';
import type { TaskDetail } from '@/features/task/taskDetail';
import { today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { inWords } from './inWords';
import { useRecurrence } from './useRecurrence';

const RecurrencePanel = lazily(() =>
  import('./RecurrencePanel').then(({ RecurrencePanel }) => RecurrencePanel),
);

/** Whether a task comes again once it is completed, and when. */
export function RecurrenceField({ task }: { task: TaskDetail }) {
  const { t } = useTranslation(['recurrence', 'task']);
  const [open, setOpen] = useState(false);
  const change = useRecurrence(task);
  const { recurrence } = task;
  const due = dueDay(task) ?? today();
  return (
    <FieldButton
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      label={t('task:repeats')}
      value={recurrence ? inWords(recurrence, due) : t('never')}
      isEmpty={!recurrence}
      icon={recurrence && <IconRepeat size={16} stroke={1.6} aria-hidden />}
    >
      <Suspense fallback={<div style={{ height: 200 }} />}>
        <RecurrencePanel recurrence={recurrence} due={due} onChange={change} onClose={() => setOpen(false)} />
      </Suspense>
    </FieldButton>
  );
}
