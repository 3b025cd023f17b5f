import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useReadAgain } from '@/features/task/useReadAgain';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import { useRemoved } from '@/ui/removal';
import { sayProblem } from '@/ui/toasts';
import classes from './Budget.module.css';
import { BudgetBar } from './BudgetBar';
import { budgetKey, budgetQuery, createBudget } from './budget';

const BudgetDialog = lazily(() => import('./BudgetDialog').then(({ BudgetDialog }) => BudgetDialog));
const moving = new Set(['budget', 'rate', 'time_tracking_entry', 'task', 'allocation']);

/** What a project may take and has taken, for its admins: it tells what people cost. */
export function BudgetPanel({ project }: { project: string }) {
  const { t } = useTranslation('budget');
  const queryClient = useQueryClient();
  const query = budgetQuery(project);
  const { data } = useQuery(query);
  const removed = useRemoved();
  const [open, setOpen] = useState(false);
  useReadAgain(moving, budgetKey(project));
  if (data === undefined) return null;
  const budget = data && !removed.has(data.gid) ? data : null;

  async function create() {
    try {
      queryClient.setQueryData(query.queryKey, await createBudget(project));
      setOpen(true);
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
  }
  return (
    <Panel
      title={t('title')}
      actions={
        budget && (
          <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
            {t('details')}
          </Button>
        )
      }
    >
      {budget ? (
        <BudgetBar budget={budget} />
      ) : (
        <>
          <p className={classes.hint}>{t('hint')}</p>
          <Button variant="subtle" size="compact-sm" disabled={data !== null} onClick={() => void create()}>
            {t('create')}
          </Button>
        </>
      )}
      <Suspense>
        {open && budget && <BudgetDialog project={project} budget={budget} onClose={() => setOpen(false)} />}
      </Suspense>
    </Panel>
  );
}
