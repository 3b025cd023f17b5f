import { type ReactElement, Suspense } from 'react';
import { Pop } from '@/ui/Pop';
import { setDates } from '../fieldEdits';
import { LazyDatePanel } from '../fields/LazyDatePanel';
import type { TaskRow } from '../taskRow';
import { useGridCommands } from './GridContext';

type Props = { label: string; task: TaskRow; typed: string | undefined; target: ReactElement<object> };

/** The panel of both dates of a task at the cell of one of them. */
export function DatesPop({ label, task, typed, target }: Props) {
  const { stopEditing } = useGridCommands();
  return (
    <Pop open onClose={stopEditing} label={label} target={target}>
      <Suspense fallback={<div style={{ height: 340 }} />}>
        <LazyDatePanel
          typed={typed}
          dates={task}
          onChange={(dates) => setDates(task, dates)}
          onClose={stopEditing}
        />
      </Suspense>
    </Pop>
  );
}
