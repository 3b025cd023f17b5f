import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Day } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { forgetStepsOf } from '@/lib/stepsOf';
import { explain } from '@/ui/form/explain';
import { sayProblem } from '@/ui/toasts';
import { ReturnButton } from './ReturnButton';
import classes from './Timesheet.module.css';
import { type Approval, createTimesheet, moveTimesheet, type Timesheet, timesheetsKey } from './timesheet';
import { stepsOfWeek } from './useWeek';

type Props = { user: string; monday: Day; timesheet: Timesheet | null };

/** Where a week stands, and the next steps of whoever looks at it. */
export function ApprovalBar({ user, monday, timesheet }: Props) {
  const { t } = useTranslation('time');
  const { me, workspace } = useSession();
  const queryClient = useQueryClient();
  const status = timesheet?.approval_status ?? 'DRAFT';
  const isOwn = user === me.gid;
  const step = useMutation({
    mutationFn: async (next: { to: Lowercase<Approval>; message?: string }) => {
      if (next.to === 'submitted') forgetStepsOf(stepsOfWeek(user, monday));
      const { gid } = timesheet ?? (await createTimesheet(workspace.gid, user, monday));
      await moveTimesheet(gid, next.to, next.message);
    },
    onError: (error) => sayProblem(explain(error, []).general),
    onSettled: () => queryClient.invalidateQueries({ queryKey: timesheetsKey(workspace.gid) }),
  });
  // The button that was pressed goes; the next step stands in its place.
  const steps = useRef<HTMLSpanElement>(null);
  const isGoing = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the week has come to stand otherwise by it.
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (isGoing.current && isLost) steps.current?.querySelector('button')?.focus();
    isGoing.current = false;
  }, [status]);
  const go = (to: Lowercase<Approval>, message?: string) => {
    isGoing.current = true;
    step.mutate({ to, message });
  };
  return (
    <>
      <span className={classes.status} data-status={status}>
        {t(`sheet.statuses.${status}`)}
      </span>
      <span className={classes.steps} ref={steps}>
        {isOwn && (status === 'DRAFT' || status === 'REJECTED') && (
          <Button size="xs" loading={step.isPending} onClick={() => go('submitted')}>
            {t('sheet.submit')}
          </Button>
        )}
        {isOwn && status === 'SUBMITTED' && (
          <Button size="xs" variant="default" loading={step.isPending} onClick={() => go('draft')}>
            {t('sheet.takeBack')}
          </Button>
        )}
        {!isOwn && status === 'SUBMITTED' && (
          <Button size="xs" loading={step.isPending} onClick={() => go('approved')}>
            {t('sheet.approve')}
          </Button>
        )}
        {!isOwn && (status === 'SUBMITTED' || status === 'APPROVED') && (
          <ReturnButton onReturn={(message) => go('rejected', message)} />
        )}
      </span>
    </>
  );
}
