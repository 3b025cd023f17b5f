import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { TaskPicker } from '@/features/task/fields/TaskPicker';
import { formatterOf } from '@/features/task/plan/spanText';
import type { Named } from '@/features/task/taskRow';
import { capacityQuery } from '@/features/workload/capacity';
import { addDays, type Day, noonOf, today } from '@/lib/dates/day';
import { weekdays } from '@/lib/dates/weekdays';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { AddPop } from '@/ui/AddPop';
import { explain } from '@/ui/form/explain';
import { Problem } from '@/ui/Problem';
import { say, sayProblem } from '@/ui/toasts';
import { formatDuration } from '../duration';
import type { Billable } from '../timeEntries';
import { useBillable } from '../useBillable';
import { byTask, minutesOf, type TaskWeek } from './byTask';
import { HoursCell } from './HoursCell';
import classes from './Timesheet.module.css';
import { daysFrom, readWeek, type WeekEntry } from './timesheet';
import { useWeek } from './useWeek';

type Props = { user: string; monday: Day; isOpen: boolean };

/** Tasks down, days across; hours are typed where they stand. */
export function TimesheetGrid({ user, monday, isOpen }: Props) {
  const { t } = useTranslation('time');
  const { workspace } = useSession();
  const { entries, error, retry, isFetched, set, setBillable } = useWeek(user, monday);
  const { data: capacity } = useQuery(capacityQuery(workspace.gid, user));
  const [added, setAdded] = useState<Named[]>([]);
  const [billable, setNext] = useBillable();
  const rows = byTask(entries, added);
  const days = daysFrom(monday);
  const onDay = (day: Day) => minutesOf(entries.filter(({ entered_on }) => entered_on === day));

  /** Who works on the same from week to week does not look it up again. */
  async function addLast() {
    try {
      const last = await readWeek(workspace.gid, user, addDays(monday, -7));
      const tasks = byTask(last, []).map(({ task }) => task);
      setAdded((now) => [...now, ...tasks.filter(({ gid }) => !now.some((one) => one.gid === gid))]);
      if (tasks.length === 0) say(t('sheet.noLast'));
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
  }
  if (error && !isFetched) return <Problem error={error} retry={() => void retry()} />;
  return (
    <>
      <div className={classes.scroll} ref={showNow}>
        <table className={classes.grid} aria-label={t('sheet.title')}>
          <thead>
            <tr>
              <th scope="col">{t('sheet.task')}</th>
              {days.map((day) => (
                <th key={day} scope="col" data-now={day === today() || undefined}>
                  {formatterOf({ weekday: 'short', day: 'numeric' }).format(noonOf(day))}
                </th>
              ))}
              <th scope="col">{t('sheet.sum')}</th>
              <th scope="col" title={t('billable')}>
                {t('billable')}
              </th>
            </tr>
          </thead>
          <tbody onKeyDown={walk}>
            {rows.map(({ task, project, days: worked }) => (
              <tr key={task.gid}>
                <th scope="row">
                  <Link to="/task/$taskGid" params={{ taskGid: task.gid }}>
                    {task.name}
                  </Link>
                  {project && <small>{project.name}</small>}
                </th>
                {days.map((day) => (
                  <td key={day}>
                    <HoursCell
                      task={task}
                      day={day}
                      entries={worked.get(day) ?? []}
                      isOpen={isOpen}
                      onSet={(minutes) => set(task, day, minutes, statusOf(worked) ?? billable)}
                    />
                  </td>
                ))}
                <td>{formatSum(minutesOf([...worked.values()].flat()))}</td>
                <td>
                  <Checkbox
                    size="xs"
                    className={classes.billable}
                    aria-label={t('billableNamed', { time: task.name })}
                    checked={(statusOf(worked) ?? billable) === 'billable'}
                    indeterminate={worked.size > 0 && statusOf(worked) === null}
                    disabled={!isOpen}
                    onChange={({ currentTarget: { checked } }) => {
                      setNext(checked ? 'billable' : 'nonBillable');
                      setBillable(task, checked);
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('sheet.sum')}</th>
              {days.map((day, index) => {
                const weekday = weekdays[index];
                const planned = capacity && weekday ? capacity.hours[weekday] * 60 : 0;
                return (
                  <td key={day}>
                    {formatSum(onDay(day))}
                    {planned > 0 && <small>{t('sheet.of', { time: formatDuration(planned) })}</small>}
                  </td>
                );
              })}
              <td>
                <strong>{formatSum(minutesOf(entries))}</strong>
              </td>
              <td>{formatSum(minutesOf(entries.filter(isBillable)))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {isFetched && rows.length === 0 && (
        <p className={classes.nothing}>{t(isOpen ? 'sheet.empty' : 'sheet.nothing')}</p>
      )}
      {isOpen && (
        <div className={classes.adders}>
          <AddPop label={t('sheet.addTask')}>
            {(close) => (
              <TaskPicker
                label={t('sheet.addTask')}
                without={new Set(rows.map(({ task }) => task.gid))}
                onPick={({ gid, name }) => {
                  setAdded([...added, { gid, name }]);
                  close();
                }}
                onClose={close}
              />
            )}
          </AddPop>
          <Button variant="subtle" size="compact-sm" onClick={() => void addLast()}>
            {t('sheet.addLast')}
          </Button>
        </div>
      )}
    </>
  );
}

const isBillable = ({ billable_status }: WeekEntry) => billable_status === 'billable';

/** Whether the entries of a task are billable; null where there are none, or some of either kind. */
function statusOf(days: TaskWeek['days']): Billable | null {
  const entries = [...days.values()].flat();
  if (entries.length === 0) return null;
  if (entries.every(isBillable)) return 'billable';
  return entries.some(isBillable) ? null : 'nonBillable';
}

const formatSum = (minutes: number) => (minutes > 0 ? formatDuration(minutes) : '–');

/** On a phone the first days of a week fill the screen. */
function showNow(scroller: HTMLElement | null) {
  scroller?.querySelector('[data-now]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const steps: Partial<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** As in a spreadsheet: Enter and the arrows go to the cell below or above. */
function walk(event: KeyboardEvent<HTMLTableSectionElement>) {
  const by = steps[event.key];
  const input = event.target as HTMLElement;
  const cell = input.closest('td');
  const row = cell?.closest('tr');
  if (!by || !cell || !row || !(input instanceof HTMLInputElement)) return;
  event.preventDefault();
  const next = event.currentTarget.rows[row.sectionRowIndex + by]?.cells[cell.cellIndex];
  // What is typed counts as its cell is left; in the last one the focus comes back.
  input.blur();
  (next?.querySelector('input') ?? input).focus();
}
