import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { formatterOf } from '@/features/task/plan/spanText';
import { today } from '@/lib/dates/day';
import { dateAt, dayAt, numberOf, weekdayAt } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { amountOf, type Measure } from './measure';
import { PersonRow } from './PersonRow';
import { PersonWork } from './PersonWork';
import { columnsOf, type Range } from './range';
import { useUnfolded } from './unfolded';
import classes from './Workload.module.css';
import type { Workload } from './workload';

type Props = {
  people: Workload[];
  range: Range;
  measure: Measure;
  openGid: string | null;
  onOpen: (gid: string) => void;
};

/** People down, days or weeks across: arrows walk the rows, right and left unfold and fold one. */
export function WorkloadGrid({ people, range, measure, openGid, onOpen }: Props) {
  const { t } = useTranslation('workload');
  const grid = useRef<HTMLDivElement>(null);
  const [unfolded, fold] = useUnfolded();
  const columns = columnsOf(range);
  const most = Math.max(
    1,
    ...people.flatMap(({ periods }) => Object.values(periods).map((load) => amountOf(measure, load))),
  );

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const row = event.target as HTMLElement;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (row.role !== 'row' || !step) return;
    const rows = [...(grid.current?.querySelectorAll<HTMLElement>('[role="row"][tabindex]') ?? [])];
    rows[rows.indexOf(row) + step]?.focus();
    event.preventDefault();
  }
  return (
    <div
      ref={grid}
      className={classes.grid}
      role="treegrid"
      aria-label={t('title')}
      style={{ '--columns': columns.length } as CSSProperties}
      data-step={range.step}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={classes.heads}>
        <span role="columnheader">{t('person')}</span>
        {columns.map((column) => (
          <ColumnHead key={column} column={column} step={range.step} />
        ))}
      </div>
      {people.map((person) => {
        const { gid } = person.assignee;
        const isUnfolded = unfolded.has(gid);
        return (
          <div key={gid} role="rowgroup" className={classes.person}>
            <PersonRow
              person={person}
              range={range}
              measure={measure}
              most={most}
              isUnfolded={isUnfolded}
              onFold={(isFolded) => fold(gid, isFolded)}
            />
            {isUnfolded && <PersonWork person={person} range={range} openGid={openGid} onOpen={onOpen} />}
          </div>
        );
      })}
    </div>
  );
}

function ColumnHead({ column, step }: { column: number; step: Range['step'] }) {
  const { t } = useTranslation('workload');
  const now = numberOf(today());
  const isNow = column <= now && now < column + step;
  const date = dateAt(column);
  const label =
    step === 1
      ? formatterOf({ weekday: 'short', day: 'numeric' }).format(date)
      : formatterOf({ day: 'numeric', month: 'short' }).format(date);
  return (
    <span
      role="columnheader"
      data-now={isNow || undefined}
      data-rest={(step === 1 && [0, 6].includes(weekdayAt(column))) || undefined}
      title={dayAt(column)}
    >
      {label}
      {isNow && <span className="visually-hidden"> ({t(step === 1 ? 'now' : 'thisWeek')})</span>}
    </span>
  );
}
