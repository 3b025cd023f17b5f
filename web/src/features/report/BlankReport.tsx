import { BlankChart } from '@/features/chart/BlankChart';
import type { Chart } from '@/features/chart/chart';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Problem } from '@/ui/Problem';
import type { Shown } from './useReportFigures';

type Props = Omit<Shown, 'shown'> & { chart: Chart; name: string };

/** A chart whose figures are not there, and why. */
export function BlankReport({ chart, name, isUnknown, error, retry }: Props) {
  const { t } = useTranslation('past');
  return (
    <BlankChart chart={chart} name={name}>
      {isUnknown ? t('notFollowed') : error && <Problem error={error} retry={retry} />}
    </BlankChart>
  );
}
