import { Link } from '@tanstack/react-router';
import { formatSpan } from '@/features/task/plan/spanText';
import { dayAt, numberOf } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import { amountOf, formatAmount, isHours, type Measure } from './measure';
import { columnsOf, type Range } from './range';
import classes from './WorkloadList.module.css';
import type { Load, Workload } from './workload';

type Props = { people: Workload[]; range: Range; measure: Measure };

/** On a phone: each person with their days or weeks below each other, to look at. */
export function WorkloadList({ people, range, measure }: Props) {
  const { t } = useTranslation('workload');
  return (
    <ul className={classes.people} aria-label={t('title')}>
      {people.map(({ assignee, periods }) => (
        <li key={assignee.gid}>
          <div className={classes.who}>
            {assignee.resource_type === 'user' ? (
              <>
                <Avatar name={assignee.name} gid={assignee.gid} size={28} />
                <Link to="/people/$userGid" params={{ userGid: assignee.gid }}>
                  {assignee.name}
                </Link>
              </>
            ) : (
              <span className={classes.name}>{assignee.name}</span>
            )}
          </div>
          <Lines range={range} periods={periods} measure={measure} />
        </li>
      ))}
    </ul>
  );
}

type LinesProps = { range: Range; periods: Workload['periods']; measure: Measure };

/** The days or weeks in which there is something to tell. */
function Lines({ range, periods, measure }: LinesProps) {
  const { t } = useTranslation('workload');
  const told = columnsOf(range).flatMap((column) => {
    const load = periods[dayAt(column)];
    return load && (amountOf(measure, load) > 0 || load.out_of_office > 0) ? [{ column, load }] : [];
  });
  if (told.length === 0) return <p className={classes.free}>{t('nothing')}</p>;
  return (
    <dl className={classes.days}>
      {told.map(({ column, load }) => (
        <Line key={column} column={column} load={load} measure={measure} />
      ))}
    </dl>
  );
}

function Line({ column, load, measure }: { column: number; load: Load; measure: Measure }) {
  const { t } = useTranslation('workload');
  const amount = amountOf(measure, load);
  const isOver = isHours(measure) && amount > load.capacity;
  const full = load.capacity > 0 ? Math.min(1, amount / load.capacity) : Number(amount > 0);
  return (
    <div className={classes.line}>
      <dt>{formatSpan({ start: column, end: numberOf(load.end_date) })}</dt>
      <dd data-over={isOver || undefined}>
        {isHours(measure)
          ? t('said.ofHours', { hours: formatAmount(amount), of: formatAmount(load.capacity) })
          : measure.kind === 'tasks'
            ? t('said.tasks', { count: amount })
            : formatAmount(amount)}
        {isOver && ` (+${formatAmount(amount - load.capacity)})`}
        {load.out_of_office > 0 && <small>{t('away', { hours: formatAmount(load.out_of_office) })}</small>}
      </dd>
      {isHours(measure) && (
        <span className={classes.meter} data-over={isOver || undefined} aria-hidden>
          <span style={{ width: `${full * 100}%` }} />
        </span>
      )}
    </div>
  );
}
