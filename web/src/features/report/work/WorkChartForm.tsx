import { useMemo } from 'react';
import { ChartDrawing } from '@/features/chart/ChartDrawing';
import { ChartFields } from '@/features/chart/ChartFields';
import { ChartForm } from '@/features/chart/ChartForm';
import type { NewChart } from '@/features/chart/chart';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useChartName } from '../useChartName';
import { CountableChoice } from './CountableChoice';
import { completedWork, workTypes } from './completedWork';
import { useWorkFigures } from './useWorkFigures';
import { groupsOfWork, type Work } from './work';

type Props = {
  of: Work;
  written: NewChart;
  isNew: boolean;
  onChange: (written: NewChart) => void;
  onSave: (chart: NewChart) => void;
  onClose: () => void;
};

/** What a chart of goals, projects or portfolios counts and how it is drawn. */
export function WorkChartForm({ of, written, isNew, onChange, onSave, onClose }: Props) {
  const { t } = useTranslation('report');
  const shown = useMemo(() => completedWork(written, of), [written, of]);
  const { shown: figures } = useWorkFigures(shown, of);
  const named = useChartName([])({ ...shown, name: '' });
  return (
    <ChartForm
      isNew={isNew}
      name={written.name.trim() || named}
      fields={
        <ChartFields
          first={<CountableChoice written={written} onChange={onChange} />}
          types={workTypes}
          written={written}
          shown={shown}
          named={named}
          countName={t(`work.${of}`)}
          measures={['average']}
          numbers={[{ field: 'progress', name: t('work.progress') }]}
          groups={groupsOfWork[of].map((group) => ({ value: group, label: t(`work.groups.${group}`) }))}
          isDate={() => false}
          onChange={onChange}
        />
      }
      drawing={
        figures && (
          <ChartDrawing
            chart={{ ...shown, gid: 'preview' }}
            figures={figures.figures}
            format={figures.format}
          />
        )
      }
      filters={null}
      onSave={() => onSave({ ...shown, name: written.name.trim() })}
      onClose={onClose}
    />
  );
}
