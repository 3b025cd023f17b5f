import { useTranslation } from '@/lib/i18n/useTranslation';
import { RadioRows } from '@/ui/form/RadioRows';
import { type Privacy, privacies } from './createProject';

type Props = { hasTeam: boolean; value?: Privacy; onChange?: (privacy: Privacy) => void };

/** Who sees a project; a team's alone only where there is a team. */
export function PrivacyChoice({ hasTeam, value, onChange }: Props) {
  const { t } = useTranslation('project');
  return (
    <RadioRows
      label={t('privacy')}
      name={onChange ? undefined : 'privacy_setting'}
      defaultValue="public_to_workspace"
      value={value}
      onChange={onChange}
      choices={privacies
        .filter((privacy) => hasTeam || privacy !== 'private_to_team')
        .map((privacy) => ({
          value: privacy,
          label: t(`privacies.${privacy}`),
          hint: t(`privacyHints.${privacy}`),
        }))}
    />
  );
}
