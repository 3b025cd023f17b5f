import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import dialogParts from '@/features/chart/ChartDialog.module.css';
import { ChartDrawing } from '@/features/chart/ChartDrawing';
import { ChartFields } from '@/features/chart/ChartFields';
import type { Chart, NewChart } from '@/features/chart/chart';
import { completed, usesDates } from '@/features/chart/completed';
import { timeSpent } from '@/features/chart/figures';
import { type CustomField, workspaceFieldsQuery } from '@/features/field/field';
import { Terms } from '@/features/search/Terms';
import { fieldColumn } from '@/features/task/grid/columns';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { groupFields, isDate, isGroupable } from './groups';
import { useChartName } from './useChartName';
import { useFieldName } from './useFieldName';
import { useReportFigures } from './useReportFigures';

type Props = {
  chart: NewChart;
  isNew: boolean;
  onSave: (chart: NewChart) => void;
  onClose: () => void;
};

const none: readonly CustomField[] = [];

/** What a chart of a dashboard counts and how it is drawn, with a look at what comes of it. */
export function ReportChartDialog({ chart, isNew, onSave, onClose }: Props) {
  const { t } = useTranslation(['chart', 'common']);
  const { workspace } = useSession();
  const { data: custom = none } = useQuery(workspaceFieldsQuery(workspace.gid));
  const fields = useMemo(() => new Map(custom.map((field) => [field.gid, field])), [custom]);
  const [written, setWritten] = useState(chart);
  const query = written.query ?? {};
  const shown = useMemo<Chart>(
    () => ({ ...completed(written, fields, 'assignee'), gid: 'preview' }),
    [written, fields],
  );
  const { shown: figures } = useReportFigures(shown);
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
    <Dialog title={t(isNew ? 'newChart' : 'editChart')} onClose={onClose} size={900}>
      <form
        className={dialogParts.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSave(completed({ ...written, name: written.name.trim() }, fields, 'assignee'));
        }}
      >
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
          onChange={setWritten}
        />
        <div className={dialogParts.side}>
          <section className={dialogParts.preview} aria-label={t('preview')}>
            <h3>{written.name.trim() || named}</h3>
            {figures && <ChartDrawing chart={shown} figures={figures.figures} format={figures.format} />}
          </section>
          <fieldset className={dialogParts.filters}>
            <legend>{t('which')}</legend>
            <Terms
              search={query}
              custom={custom}
              onChange={(changed) => setWritten((now) => ({ ...now, query: changed }))}
            />
          </fieldset>
        </div>
        <footer className={`${dialog.foot} ${dialogParts.foot}`}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit">{t(isNew ? 'addChart' : 'common:save')}</Button>
        </footer>
      </form>
    </Dialog>
  );
}
