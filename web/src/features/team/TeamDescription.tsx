import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { DescriptionPanel } from '@/ui/richtext/DescriptionPanel';
import { emptyBody } from '@/ui/richtext/emptyBody';
import { type TeamDetail, teamQuery, updateTeam } from './teams';

type Props = { team: TeamDetail; canEdit: boolean };

/** What the team is for, in its own words. */
export function TeamDescription({ team, canEdit }: Props) {
  const { t } = useTranslation('team');
  const queryClient = useQueryClient();
  const html = team.html_description || emptyBody;

  async function save(html_description: string) {
    await updateTeam(team.gid, { html_description });
    await queryClient.invalidateQueries({ queryKey: teamQuery(team.gid).queryKey });
  }
  if (html === emptyBody && !canEdit) return null;
  return (
    <DescriptionPanel
      title={t('description')}
      hint={t('descriptionHint')}
      html={html}
      canEdit={canEdit}
      save={save}
    />
  );
}
