import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatSpan } from '@/features/task/plan/spanText';
import { numberOf } from '@/lib/dates/dayNumber';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { sayProblem } from '@/ui/toasts';
import { formatDuration } from '../duration';
import { ReturnButton } from './ReturnButton';
import classes from './Timesheet.module.css';
import { type Approval, moveTimesheet, submittedQuery, type Timesheet, timesheetsKey } from './timesheet';

/** The weeks of others that wait for the reader. */
export function SubmittedWeeks() {
  const { t } = useTranslation('time');
  const { me, workspace } = useSession();
  const queryClient = useQueryClient();
  const { data = [] } = useQuery(submittedQuery(workspace.gid));
  const waiting = data.filter(({ user }) => user.gid !== me.gid);
  const step = useMutation({
    mutationFn: ({ gid, to, message }: { gid: string; to: Lowercase<Approval>; message?: string }) =>
      moveTimesheet(gid, to, message),
    onError: (error) => sayProblem(explain(error, []).general),
    onSettled: () => queryClient.invalidateQueries({ queryKey: timesheetsKey(workspace.gid) }),
  });
  if (waiting.length === 0) return null;
  const week = ({ start_date }: Timesheet) =>
    formatSpan({ start: numberOf(start_date), end: numberOf(start_date) + 6 });
  return (
    <div className={classes.waiting}>
      <Panel title={t('sheet.toApprove')}>
        <ul className={rows.rows} aria-label={t('sheet.toApprove')}>
          {waiting.map((one) => (
            <li key={one.gid} className={rows.row} aria-label={`${one.user.name}, ${week(one)}`}>
              <Avatar name={one.user.name} gid={one.user.gid} size={28} />
              <div className={rows.text}>
                <div className={rows.name}>
                  <Link to="/timesheet" search={{ user: one.user.gid, week: one.start_date }}>
                    {one.user.name}
                  </Link>
                </div>
                <div className={rows.more}>
                  {week(one)} · {formatDuration(one.duration_minutes)}
                </div>
              </div>
              <Button size="xs" onClick={() => step.mutate({ gid: one.gid, to: 'approved' })}>
                {t('sheet.approve')}
              </Button>
              <ReturnButton onReturn={(message) => step.mutate({ gid: one.gid, to: 'rejected', message })} />
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
