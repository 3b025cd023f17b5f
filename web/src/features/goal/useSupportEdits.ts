import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { addSupport, removeSupport, supportQuery } from './goals';
import { useGoalSteps } from './useGoalSteps';

/** Says what supports a goal, or no longer does; `name` is what was added or taken away. */
export function useSupportEdits() {
  const { t } = useTranslation('goal');
  const queryClient = useQueryClient();
  const step = useGoalSteps();

  const add = (goal: string, supporting: string, name: string) =>
    step({
      label: t('supportAdded', { name }),
      act: () => addSupport(goal, supporting),
      back: () => removeSupport(goal, supporting),
    });

  /** Taken back, it counts as much as before. */
  async function remove(goal: string, supporting: string, name: string) {
    const known = await queryClient.fetchQuery(supportQuery(goal)).catch(() => []);
    const weight = known.find(
      ({ supporting_resource }) => supporting_resource?.gid === supporting,
    )?.contribution_weight;
    await step({
      label: t('supportRemoved', { name }),
      act: () => removeSupport(goal, supporting),
      back: () => addSupport(goal, supporting, weight),
    });
  }
  return { add, remove };
}
