import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { remember } from '@/lib/undo';
import { explain } from '@/ui/form/explain';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import { readGoalsAgain } from './goals';

/** Without a way back, it can only be done. */
type Step = { label: string; act: () => Promise<unknown>; back?: () => Promise<unknown> };

/** Steps that move goals and those above them: shown as the server has reckoned them, and to be taken back. */
export function useGoalSteps() {
  const queryClient = useQueryClient();

  async function run(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      sayProblem(explain(error, []).general);
      return false;
    } finally {
      readGoalsAgain(queryClient);
    }
  }
  return async ({ label, act, back }: Step): Promise<boolean> => {
    const isDone = await run(act);
    if (isDone && back) {
      const step = remember({ label, undo: () => void run(back), redo: () => void run(act) });
      sayUndoable(step, i18next.t('undo'));
    }
    return isDone;
  };
}
