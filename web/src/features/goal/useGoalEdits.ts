import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import type { CustomField } from '@/features/field/field';
import { type FieldValue, withValue, written as writtenValue } from '@/features/field/value';
import { valueFor } from '@/features/task/setField';
import { remember } from '@/lib/undo';
import { explain } from '@/ui/form/explain';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import {
  type Goal,
  type GoalDetail,
  type GoalEdits,
  type GoalTime,
  type Named,
  paintGoal,
  readGoalsAgain,
  type TimePeriod,
  updateGoal,
} from './goals';
import { timeFor } from './months';
import type { GoalDates } from './OwnDates';

/** As the API takes it. */
export const written = ({ time_period, ...dates }: GoalTime): GoalEdits => ({
  ...dates,
  time_period: time_period?.gid ?? null,
});

/** Changes to a goal that show at once, go back where the server refuses, and can be undone. */
export function useGoalEdits(goal: Goal) {
  const queryClient = useQueryClient();
  const { gid } = goal;

  async function set(patch: Partial<GoalDetail>, edits: GoalEdits, before: Partial<GoalDetail>) {
    paintGoal(queryClient, gid, patch);
    try {
      await updateGoal(gid, edits);
    } catch (error) {
      paintGoal(queryClient, gid, before);
      sayProblem(explain(error, []).general);
    }
    readGoalsAgain(queryClient);
  }
  function change(
    patch: Partial<GoalDetail>,
    edits: GoalEdits,
    before: Partial<GoalDetail>,
    back: GoalEdits,
  ) {
    void set(patch, edits, before);
    const label = i18next.t('goal:changed', { name: patch.name ?? goal.name });
    sayUndoable(remember({ label, undo: () => void set(before, back, patch) }), i18next.t('undo'));
  }

  function setTime(time: GoalTime) {
    const { time_period, start_on, due_on } = goal;
    const before = { time_period, start_on, due_on };
    change(time, written(time), before, written(before));
  }

  return {
    canEdit: goal.my_access_level === 'editor' || goal.my_access_level === 'admin',
    rename: (name: string) => change({ name }, { name }, { name: goal.name }, { name: goal.name }),
    setOwner: (owner: Named | null) =>
      change(
        { owner },
        { owner: owner?.gid ?? null },
        { owner: goal.owner },
        { owner: goal.owner?.gid ?? null },
      ),
    setField: (field: CustomField, custom_fields: FieldValue[], value: FieldValue) => {
      const old = valueFor(field, { custom_fields });
      const as = (one: FieldValue) => ({ custom_fields: withValue(custom_fields, one) });
      const asked = (one: FieldValue) => ({ custom_fields: { [field.gid]: writtenValue(one) } });
      if (JSON.stringify(writtenValue(old)) === JSON.stringify(writtenValue(value))) return;
      change(as(value), asked(value), as(old), asked(old));
    },
    setWhose: (whose: Pick<Goal, 'team' | 'is_workspace_level'>) => {
      const { team, is_workspace_level } = goal;
      const before = { team, is_workspace_level };
      change(whose, { ...whose, team: whose.team?.gid ?? null }, before, {
        ...before,
        team: team?.gid ?? null,
      });
    },
    /** Instead of days of its own, unless it is a month. */
    setPeriod: (period: TimePeriod | null) => setTime(timeFor(period)),
    /** Instead of a period. */
    setDates: (dates: GoalDates) => setTime({ ...dates, time_period: null }),
  };
}

export type GoalEditing = ReturnType<typeof useGoalEdits>;
