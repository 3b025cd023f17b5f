import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { personQuery } from '@/features/people/people';
import { formatSpan } from '@/features/task/plan/spanText';
import { useReadAgain } from '@/features/task/useReadAgain';
import { addDays, type Day, today } from '@/lib/dates/day';
import { numberOf } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { PageTitle } from '@/ui/PageTitle';
import { ApprovalBar } from './ApprovalBar';
import { SubmittedWeeks } from './SubmittedWeeks';
import classes from './Timesheet.module.css';
import { TimesheetGrid } from './TimesheetGrid';
import { mondayOf, timesheetQuery, timesheetsKey } from './timesheet';

/** What is handed in and answered, and how much it comes to. */
const waited = new Set(['timesheet_approval_status', 'time_tracking_entry']);
const route = getRouteApi('/frame/timesheet');

/** The hours of a week: entered task by task, handed in, and approved by whoever leads the person. */
export function TimesheetPage() {
  const { t } = useTranslation('time');
  const { me, workspace } = useSession();
  const navigate = useNavigate();
  const search = route.useSearch();
  const user = search.user ?? me.gid;
  const monday = mondayOf(search.week ?? today());
  const isOwn = user === me.gid;
  const { data: person } = useQuery({ ...personQuery(workspace.gid, user), enabled: !isOwn });
  const { data: timesheet } = useQuery(timesheetQuery(workspace.gid, user, monday));
  useReadAgain(waited, timesheetsKey(workspace.gid));
  const status = timesheet?.approval_status ?? 'DRAFT';
  const show = (week: Day | undefined) =>
    void navigate({ to: '/timesheet', search: { ...search, week }, replace: true });
  const title = isOwn ? t('sheet.title') : t('sheet.titleOf', { name: person?.name ?? '' });
  return (
    <div className={classes.page}>
      <PageTitle title={title} />
      <div className={classes.tools} role="toolbar" aria-label={t('sheet.week')}>
        <button
          type="button"
          className={classes.step}
          aria-label={t('sheet.earlier')}
          onClick={() => show(addDays(monday, -7))}
        >
          <IconChevronLeft size={16} stroke={1.6} />
        </button>
        <button type="button" className={classes.now} onClick={() => show(undefined)}>
          {t('sheet.thisWeek')}
        </button>
        <button
          type="button"
          className={classes.step}
          aria-label={t('sheet.later')}
          onClick={() => show(addDays(monday, 7))}
        >
          <IconChevronRight size={16} stroke={1.6} />
        </button>
        <strong>{formatSpan({ start: numberOf(monday), end: numberOf(monday) + 6 })}</strong>
        <ApprovalBar user={user} monday={monday} timesheet={timesheet ?? null} />
      </div>
      {timesheet?.message && (
        <p className={classes.message}>
          {t('sheet.said', { name: timesheet.changed_by?.name, message: timesheet.message })}
        </p>
      )}
      <TimesheetGrid
        key={`${user} ${monday}`}
        user={user}
        monday={monday}
        isOpen={isOwn && (status === 'DRAFT' || status === 'REJECTED')}
      />
      <SubmittedWeeks />
    </div>
  );
}
