import { IconUserQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import { dayAt } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useNear } from '@/lib/useNear';
import { Avatar } from '@/ui/Avatar';
import { Fold } from '@/ui/tree/Fold';
import { LoadCell } from './LoadCell';
import { formatWeek, type Measure } from './measure';
import { columnsOf, type Range } from './range';
import { useRowDrop } from './useRowDrop';
import classes from './Workload.module.css';
import type { Workload } from './workload';

type Props = {
  person: Workload;
  range: Range;
  measure: Measure;
  /** The largest number on screen, to measure those against that have no limit of their own. */
  most: number;
  isUnfolded: boolean;
  onFold: (isFolded: boolean) => void;
};

export function PersonRow({ person, range, measure, most, isUnfolded, onFold }: Props) {
  const { t } = useTranslation('workload');
  const row = useRef<HTMLDivElement>(null);
  const isNear = useNear(row);
  const { assignee, hours_per_week, periods } = person;
  const isPerson = assignee.resource_type === 'user';
  const target = useRowDrop(row, isPerson ? assignee : null, range);

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') onFold(event.key === 'ArrowLeft');
    else if (event.key === 'Enter') onFold(isUnfolded);
    else return;
    event.preventDefault();
  }
  return (
    <div
      ref={row}
      role="row"
      aria-level={1}
      aria-expanded={isUnfolded}
      aria-label={assignee.name}
      className={classes.row}
      data-assignee={assignee.gid}
      data-name={assignee.name}
      data-target={target ? 'true' : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <span role="rowheader" className={classes.who}>
        <Fold
          isOpen={isUnfolded}
          label={t(isUnfolded ? 'fold' : 'unfold', { name: assignee.name })}
          onTurn={() => onFold(isUnfolded)}
        />
        {isPerson ? (
          <Avatar name={assignee.name} gid={assignee.gid} size={28} />
        ) : (
          <span className={classes.placeholder} aria-hidden>
            <IconUserQuestion size={16} stroke={1.6} />
          </span>
        )}
        <span className={classes.names}>
          {isPerson ? (
            <Link to="/people/$userGid" params={{ userGid: assignee.gid }} tabIndex={-1}>
              {assignee.name}
            </Link>
          ) : (
            <span>{assignee.name}</span>
          )}
          <small>{isPerson ? t('perWeek', { hours: formatWeek(hours_per_week) }) : t('placeholder')}</small>
        </span>
      </span>
      {/* Of hundreds of people, those further down would take longer to draw than all that is seen. */}
      {(isNear ? columnsOf(range) : []).map((column, index) => {
        const load = periods[dayAt(column)];
        return load ? (
          <LoadCell
            key={column}
            column={column}
            load={load}
            measure={measure}
            most={most}
            isLimited={isPerson}
            isTarget={target?.column === index}
          />
        ) : (
          <span key={column} role="gridcell" className={classes.cell} />
        );
      })}
    </div>
  );
}
