import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { Suspense, useState } from 'react';
import {
  closedGoalTypes,
  deleteStatus,
  openGoalTypes,
  postStatus,
  type Said,
  statusesQuery,
} from '@/features/status/statuses';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { remember } from '@/lib/undo';
import { Dialog } from '@/ui/Dialog';
import { explain } from '@/ui/form/explain';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import { type Goal, readGoalsAgain } from './goals';
import { isClosed } from './tree';

const StatusForm = lazily(() => import('@/features/status/StatusForm').then(({ StatusForm }) => StatusForm));

/** Closes a goal with what was reached of it and a last word, or opens one again. */
export function GoalEnd({ goal }: { goal: Goal }) {
  const { t } = useTranslation('goal');
  const queryClient = useQueryClient();
  const [telling, setTelling] = useState(false);
  const wasClosed = isClosed(goal);
  const close = () => setTelling(false);
  const title = t(wasClosed ? 'reopen' : 'close');

  function again() {
    void queryClient.invalidateQueries({ queryKey: statusesQuery(goal.gid).queryKey });
    readGoalsAgain(queryClient);
  }
  async function post(status: Said) {
    let { gid } = await postStatus(goal.gid, status);
    close();
    again();
    const run = (act: Promise<unknown>) =>
      void act.catch((error: unknown) => sayProblem(explain(error, []).general)).finally(again);
    const step = remember({
      label: t(wasClosed ? 'reopened' : 'closed', { name: goal.name }),
      undo: () => run(deleteStatus(gid)),
      redo: () =>
        run(
          postStatus(goal.gid, status).then((made) => {
            gid = made.gid;
          }),
        ),
    });
    sayUndoable(step, i18next.t('undo'));
  }
  return (
    <>
      <Button variant="default" onClick={() => setTelling(true)}>
        {title}
      </Button>
      {telling && (
        <Dialog title={title} onClose={close} size={640}>
          <Suspense fallback={<div style={{ height: 320 }} />}>
            <StatusForm
              of={goal.gid}
              types={wasClosed ? openGoalTypes : closedGoalTypes}
              goal={goal}
              bare
              onSend={post}
              onCancel={close}
            />
          </Suspense>
        </Dialog>
      )}
    </>
  );
}
