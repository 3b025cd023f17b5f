import { useTranslation } from '@/lib/i18n/useTranslation';
import { RadioRows } from '@/ui/form/RadioRows';
import { type Visibility, visibilities } from './teams';

type Props = {
  name?: string;
  defaultValue?: Visibility;
  value?: Visibility;
  onChange?: (value: Visibility) => void;
};

/** Who sees a team and may join it. */
export function VisibilityChoice(props: Props) {
  const { t } = useTranslation('team');
  return (
    <RadioRows
      {...props}
      label={t('visibility')}
      choices={visibilities.map((value) => ({
        value,
        label: t(`visibilities.${value}`),
        hint: t(`visibilityHints.${value}`),
      }))}
    />
  );
}
