import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { removeUndoably } from '@/ui/removal';
import classes from './Budget.module.css';
import { BudgetBar } from './BudgetBar';
import { BudgetSettings } from './BudgetSettings';
import { type Budget, budgetQuery, deleteBudget } from './budget';
import { Shares } from './Shares';

type Props = { project: string; budget: Budget; onClose: () => void };

/** All about the budget of a project: how it stands, how it is counted, and who takes what of it. */
export function BudgetDialog({ project, budget, onClose }: Props) {
  const { t } = useTranslation('budget');
  const queryClient = useQueryClient();
  const remove = () => {
    onClose();
    removeUndoably({
      gid: budget.gid,
      label: t('removed'),
      run: async () => {
        await deleteBudget(budget.gid);
        queryClient.setQueryData(budgetQuery(project).queryKey, null);
      },
    });
  };
  return (
    <Dialog title={t('title')} onClose={onClose} size={680}>
      <div className={dialog.body}>
        <BudgetBar budget={budget} />
        <BudgetSettings project={project} budget={budget} />
        <Shares project={project} budget={budget} />
        <footer className={classes.foot}>
          <Button variant="subtle" color="red" onClick={remove}>
            {t('remove')}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
