import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { DescriptionPanel } from '@/ui/richtext/DescriptionPanel';
import { type GoalDetail, paintGoal, updateGoal } from './goals';

/** Why the goal is worth it. */
export function GoalDescription({ goal, canEdit }: { goal: GoalDetail; canEdit: boolean }) {
  const { t } = useTranslation('goal');
  const queryClient = useQueryClient();

  async function save(html: string) {
    const { html_notes } = await updateGoal(goal.gid, { html_notes: html });
    paintGoal(queryClient, goal.gid, { html_notes });
  }
  return (
    <DescriptionPanel
      title={t('description')}
      hint={t('descriptionHint')}
      html={goal.html_notes}
      canEdit={canEdit}
      save={save}
    />
  );
}
