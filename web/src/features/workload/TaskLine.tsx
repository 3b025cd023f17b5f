import { IconDots } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { PersonPicker } from '@/features/task/fields/PersonPicker';
import { spanOf } from '@/features/task/plan/span';
import { formatSpan, spokenSpan } from '@/features/task/plan/spanText';
import type { Person, TaskRow } from '@/features/task/taskRow';
import { draggable } from '@/lib/drag/drag';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { DropMenu } from '@/ui/DropMenu';
import { Pop } from '@/ui/Pop';
import { changeIn, useOpenDraft } from './draft/DraftContext';
import { useMoveWork } from './draft/useMoveWork';
import { placeIn, type Range } from './range';
import { dayUnder, type Held, useRowDrop } from './useRowDrop';
import classes from './Work.module.css';
import { WorkBar } from './WorkBar';

type Props = {
  task: TaskRow;
  person: Person;
  range: Range;
  isOpen: boolean;
  onOpen: (gid: string) => void;
};

/** A task as a bar from its start to its due date; dragged or by its menu to other days or to somebody else. */
export function TaskLine({ task, person, range, isOpen, onOpen }: Props) {
  const { t } = useTranslation('workload');
  const row = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLButtonElement>(null);
  const [giving, setGiving] = useState(false);
  const moveWork = useMoveWork();
  const isPlanned = changeIn(useOpenDraft(), task.gid) !== undefined;
  const target = useRowDrop(row, person, range);
  const latest = useRef({ task, range });
  latest.current = { task, range };
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    return draggable({
      element,
      getInitialData: ({ input }): Held => ({
        kind: 'work',
        task: latest.current.task,
        day: dayUnder(input.clientX, row.current, latest.current.range),
      }),
    });
  }, []);

  const name = task.name || t('unnamed');
  const span = spanOf(task);
  const place = span && placeIn(range, span.start, span.end);
  const project = task.memberships[0]?.project.name;
  const move = (days: number) => () => moveWork(task, { days });
  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.key !== 'Enter') return;
    onOpen(task.gid);
    event.preventDefault();
  }
  if (!span || !place) return null;
  return (
    <div
      ref={row}
      role="row"
      aria-level={2}
      aria-label={name}
      className={classes.row}
      data-assignee={person.gid}
      data-name={person.name}
      data-open={isOpen || undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <span role="rowheader" className={classes.name}>
        <button type="button" className={classes.open} tabIndex={-1} onClick={() => onOpen(task.gid)}>
          {name}
        </button>
        <DropMenu
          position="bottom-end"
          returnFocus
          target={
            <button type="button" className={classes.menu} aria-label={t('actionsFor', { name })}>
              <IconDots size={16} stroke={1.6} />
            </button>
          }
          entries={[
            { kind: 'item', label: t('open'), run: () => onOpen(task.gid) },
            { kind: 'item', label: t('giveTo'), run: () => setGiving(true) },
            { kind: 'line' },
            { kind: 'item', label: t('dayLater'), run: move(1) },
            { kind: 'item', label: t('weekLater'), run: move(7) },
            { kind: 'item', label: t('dayEarlier'), run: move(-1) },
            { kind: 'item', label: t('weekEarlier'), run: move(-7) },
          ]}
        />
      </span>
      <span role="gridcell" className={classes.track} data-target={target ? 'true' : undefined}>
        <WorkBar
          ref={bar}
          isPlanned={isPlanned}
          place={place}
          label={`${name}, ${spokenSpan(span)}`}
          hint={[formatSpan(span), project].filter(Boolean).join(' · ')}
          onClick={() => onOpen(task.gid)}
        >
          {project ?? formatSpan(span)}
        </WorkBar>
        <Pop
          open={giving}
          onClose={() => setGiving(false)}
          label={t('giveTo')}
          target={<span className={classes.anchor} style={{ left: `${place.left * 100}%` }} />}
        >
          <PersonPicker
            label={t('giveTo')}
            chosen={[person]}
            onPick={(assignee) => {
              setGiving(false);
              moveWork(task, { assignee, days: 0 });
            }}
            onClose={() => setGiving(false)}
          />
        </Pop>
      </span>
    </div>
  );
}
