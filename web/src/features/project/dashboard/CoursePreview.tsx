import { ChartDrawing } from '@/features/chart/ChartDrawing';
import type { Chart } from '@/features/chart/chart';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type CourseScope, useCourse } from './useCourse';

/** What comes of a chart that shows past days, while it is being made. */
export function CoursePreview({ chart, scope }: { chart: Chart; scope: CourseScope }) {
  const { t } = useTranslation('past');
  const { shown, isUnknown } = useCourse(chart, scope);
  if (isUnknown) return t('notFollowed');
  return shown && <ChartDrawing chart={chart} figures={shown.figures} format={shown.format} />;
}
