import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ChartDrawing } from '@/features/chart/ChartDrawing';
import { ChartFields } from '@/features/chart/ChartFields';
import { ChartForm } from '@/features/chart/ChartForm';
import type { Chart, NewChart } from '@/features/chart/chart';
import { completed, usesDates } from '@/features/chart/completed';
import { timeSpent } from '@/features/chart/figures';
import { type CustomField, workspaceFieldsQuery } from '@/features/field/field';
import { Terms } from '@/features/search/Terms';
import { fieldColumn } from '@/features/task/grid/columns';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { groupFields, isDate, isGroupable } from './groups';
import { useChartName } from './useChartName';
import { useFieldName } from './useFieldName';
import { useReportFigures } from './useReportFigures';
import { CountableChoice } from './work/CountableChoice';
import { WorkChartForm } from './work/WorkChartForm';
import { workOf } from './work/work';

type Props = {
  chart: NewChart;
  isNew: boolean;
  onSave: (chart: NewChart) => void;
  onClose: () => void;
};

const none: readonly CustomField[] = [];

/** What a chart of a dashboard counts and how it is drawn, with a look at what comes of it. */
export function ReportChartDialog({ chart, ...dialog }: Props) {
  const [written, setWritten] = useState(chart);
  const of = workOf(written.settings.of);
  const form = { ...dialog, written, onChange: setWritten };
  return of ? <WorkChartForm {...form} of={of} /> : <TaskChartForm {...form} />;
}

type FormProps = Omit<Props, 'chart'> & { written: NewChart; onChange: (written: NewChart) => void };

function TaskChartForm({ written, isNew, onChange, onSave, onClose }: FormProps) {
  const { t } = useTranslation(['chart', 'past']);
  const { workspace } = useSession();
  const { data: custom = none } = useQuery(workspaceFieldsQuery(workspace.gid));
  const fields = useMemo(() => new Map(custom.map((field) => [field.gid, field])), [custom]);
  const query = written.query ?? {};
  const shown = useMemo<Chart>(
    () => ({ ...completed(written, fields, 'assignee'), gid: 'preview' }),
    [written, fields],
  );
  const { shown: figures, isUnknown } = useReportFigures(shown);
  const named = useChartName(custom)({ ...shown, name: '' });
  const nameOf = useFieldName(custom);
  const numbers = custom.filter(
    ({ resource_subtype, representation_type }) =>
      resource_subtype === 'number' && representation_type !== 'custom_id',
  );
  const groups = [...groupFields, ...custom.filter(isGroupable).map(({ gid }) => fieldColumn(gid))].filter(
    (field) => !usesDates(shown.chart_type) || isDate(field, fields),
  );
  return (
    <ChartForm
      isNew={isNew}
      name={written.name.trim() || named}
      fields={
        <ChartFields
          written={written}
          shown={shown}
          named={named}
          numbers={[
            ...numbers.map(({ gid }) => ({ field: fieldColumn(gid), name: nameOf(fieldColumn(gid)) })),
            { field: timeSpent, name: t('timeSpent') },
          ]}
          groups={groups.map((field) => ({ value: field, label: nameOf(field) }))}
          isDate={(field) => isDate(field, fields)}
          needsInterval
          first={<CountableChoice written={written} onChange={onChange} />}
          hasPast
          onChange={onChange}
        />
      }
      drawing={
        isUnknown
          ? t('past:notFollowed')
          : figures && <ChartDrawing chart={shown} figures={figures.figures} format={figures.format} />
      }
      filters={
        <Terms
          search={query}
          custom={custom}
          onChange={(changed) => onChange({ ...written, query: changed })}
        />
      }
      onSave={() => onSave(completed({ ...written, name: written.name.trim() }, fields, 'assignee'))}
      onClose={onClose}
    />
  );
}
