import { useQueryClient } from '@tanstack/react-query';
import { projectLevels } from '@/features/membership/memberships';
import { ShareDialog } from '@/features/membership/ShareDialog';
import { useShareable } from '@/features/role/useShareable';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { explain } from '@/ui/form/explain';
import { sayProblem } from '@/ui/toasts';
import { type GoalDetail, paintGoal, readGoalsAgain, updateGoal } from './goals';

const privacy = ['public_to_workspace', 'members_only'] as const;

/** Who sees a goal, and who shares it by name at which level. */
export function ShareGoalDialog({ goal, onClose }: { goal: GoalDetail; onClose: () => void }) {
  const { t } = useTranslation('goal');
  const queryClient = useQueryClient();
  const shareable = useShareable('share_goal_with_domain');
  const ways = shareable(privacy, 'members_only', goal.privacy_setting);

  async function show(privacy_setting: GoalDetail['privacy_setting']) {
    paintGoal(queryClient, goal.gid, { privacy_setting });
    try {
      await updateGoal(goal.gid, { privacy_setting });
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
    readGoalsAgain(queryClient);
  }
  return (
    <ShareDialog
      title={t('share')}
      of={goal}
      home="/goals"
      privacy={{
        label: t('privacy'),
        choices: ways.map((value) => ({ value, label: t(`seenBy.${value}`) })),
        value: goal.privacy_setting,
        onChange: (value) => void show(value),
      }}
      levels={projectLevels}
      words={{ members: t('followers'), admin: t('admin'), owner: t('owner') }}
      onChange={() => readGoalsAgain(queryClient)}
      onClose={onClose}
    />
  );
}
