import { useQueryClient } from '@tanstack/react-query';
import { useMayEdit } from '@/features/membership/level';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { DescriptionPanel } from '@/ui/richtext/DescriptionPanel';
import { overviewQuery, saveDescription } from './overview';

type Props = { project: string; html: string; version: string | null };

export function ProjectDescription({ project, html, version }: Props) {
  const { t } = useTranslation('project');
  const queryClient = useQueryClient();
  const canEdit = useMayEdit();

  async function save(changed: string, over: string | null) {
    await saveDescription(project, changed, over);
    await queryClient.invalidateQueries({ queryKey: overviewQuery(project).queryKey });
  }
  return (
    <DescriptionPanel
      title={t('description')}
      hint={t('descriptionHint')}
      html={html}
      version={version}
      canEdit={canEdit}
      save={save}
    />
  );
}
