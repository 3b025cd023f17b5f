import { IconCalendarPlus } from '@tabler/icons-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { draggable } from '@/lib/drag/drag';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import { Pop } from '@/ui/Pop';
import { showName } from '../drag/dragPreview';
import { setDates } from '../fieldEdits';
import { LazyDatePanel } from '../fields/LazyDatePanel';
import { useMayEditTask } from '../mayEdit';
import { taskStore, useTask } from '../taskStore';
import { plannedTask } from './plannedDrag';
import classes from './UnscheduledTray.module.css';

export function TrayItem({ gid, onOpen }: { gid: string; onOpen: (gid: string) => void }) {
  const { t } = useTranslation(['plan', 'task']);
  const task = useTask(gid);
  const item = useRef<HTMLLIElement>(null);
  const [open, setOpen] = useState(false);
  const mayEdit = useMayEditTask()(task);
  const known = task !== undefined && mayEdit;
  useEffect(() => {
    if (!item.current || !known) return;
    return draggable({
      element: item.current,
      getInitialData: () => plannedTask(gid),
      onGenerateDragPreview: ({ nativeSetDragImage }) =>
        showName(taskStore.get(gid)?.name ?? '', nativeSetDragImage),
    });
  }, [gid, known]);
  if (!task) return null;
  const name = task.name || t('task:untitled');
  return (
    <li ref={item} className={classes.item}>
      <button type="button" className={classes.name} onClick={() => onOpen(gid)}>
        {name}
      </button>
      {task.assignee && <Avatar name={task.assignee.name} gid={task.assignee.gid} size={20} />}
      {mayEdit && (
        <Pop
          open={open}
          onClose={() => setOpen(false)}
          label={t('task:dueDate')}
          target={
            <button
              type="button"
              className={classes.date}
              aria-label={t('setDates', { name })}
              aria-haspopup="dialog"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <IconCalendarPlus size={16} stroke={1.6} aria-hidden />
            </button>
          }
        >
          <Suspense fallback={<div style={{ height: 340 }} />}>
            <LazyDatePanel
              dates={task}
              onChange={(dates) => setDates(task, dates)}
              onClose={() => setOpen(false)}
            />
          </Suspense>
        </Pop>
      )}
    </li>
  );
}
