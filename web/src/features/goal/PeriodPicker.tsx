import { useQuery } from '@tanstack/react-query';
import { today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Picker } from '@/ui/picker/Picker';
import { periodsQuery, type TimePeriod } from './goals';
import { monthsFrom } from './months';

type Props = {
  period: TimePeriod | null;
  onPick: (period: TimePeriod | null) => void;
  onClose: () => void;
};

/** The span that a goal is for: those of now and what comes first, then the months, then those that are over. */
export function PeriodPicker({ period, onPick, onClose }: Props) {
  const { t } = useTranslation('goal');
  const { workspace } = useSession();
  const { data: periods = [] } = useQuery(periodsQuery(workspace.gid));
  const isOver = ({ end_on }: TimePeriod) => end_on < today();
  const ordered = [
    ...periods.filter((one) => !isOver(one)),
    ...monthsFrom(today()),
    ...periods.filter(isOver).reverse(),
  ];
  return (
    <Picker
      label={t('period')}
      placeholder={t('findPeriod')}
      nothing={t('noPeriodFound')}
      options={ordered.map((one) => ({ id: one.gid, label: one.display_name }))}
      chosen={new Set(period ? [period.gid] : [])}
      onPick={(gid) => {
        onPick(gid === period?.gid ? null : (ordered.find((one) => one.gid === gid) ?? null));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
