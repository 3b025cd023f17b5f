import { useShareable } from '@/features/role/useShareable';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { RadioRows } from '@/ui/form/RadioRows';
import { type Visibility, visibilities } from './teams';

/** Who sees a team and may join it; a new one has no visibility so far. */
export function VisibilityChoice({ name, current }: { name: string; current?: Visibility }) {
  const { t } = useTranslation('team');
  const ways = useShareable('share_teams_with_org')(visibilities, 'secret', current);
  return (
    <RadioRows
      name={name}
      label={t('visibility')}
      defaultValue={current ?? ways[0]}
      choices={ways.map((value) => ({
        value,
        label: t(`visibilities.${value}`),
        hint: t(`visibilityHints.${value}`),
      }))}
    />
  );
}
