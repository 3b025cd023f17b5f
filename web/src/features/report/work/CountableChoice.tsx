import { NativeSelect } from '@mantine/core';
import { type Countable, countables, type NewChart, plainSettings } from '@/features/chart/chart';
import { useTranslation } from '@/lib/i18n/useTranslation';

type Props = { written: NewChart; onChange: (written: NewChart) => void };

/** Whether a chart counts tasks, goals, projects or portfolios; each has other fields. */
export function CountableChoice({ written, onChange }: Props) {
  const { t } = useTranslation('report');
  return (
    <NativeSelect
      label={t('of')}
      value={written.settings.of ?? 'tasks'}
      data={countables.map((value) => ({ value, label: t(`work.${value}`) }))}
      onChange={({ currentTarget }) =>
        onChange({
          ...written,
          query: {},
          settings: { ...plainSettings, of: currentTarget.value as Countable },
        })
      }
    />
  );
}
