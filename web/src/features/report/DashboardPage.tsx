import { Button } from '@mantine/core';
import { IconChevronLeft, IconDots } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useMemo, useState } from 'react';
import chartPage from '@/features/chart/ChartPage.module.css';
import { chartsQuery, type NewChart, plainSettings } from '@/features/chart/chart';
import { chartEdits, chartKey } from '@/features/chart/editCharts';
import '@/features/chart/palette.css';
import { useEditedChart } from '@/features/chart/useEditedChart';
import { type CustomField, workspaceFieldsQuery } from '@/features/field/field';
import { useMapLive } from '@/features/map/useMapLive';
import { LevelContext, mayEditAt } from '@/features/membership/level';
import { AsOf } from '@/features/past/AsOf';
import { AsOfContext } from '@/features/past/past';
import { useAsOfDay } from '@/features/past/useAsOfDay';
import { isGone } from '@/lib/api/ApiError';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import { asOneStep } from '@/lib/undo';
import { DropMenu } from '@/ui/DropMenu';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import title from '@/ui/PageTitle.module.css';
import { Problem } from '@/ui/Problem';
import { RenameField } from '@/ui/RenameField';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { DashboardTools } from './DashboardTools';
import { type Dashboard, dashboardQuery } from './dashboards';
import classes from './Report.module.css';
import { ReportChart } from './ReportChart';
import { readyMade } from './readyMade';
import { useChartName } from './useChartName';
import { useDashboardEdits } from './useDashboardEdits';
import { useReportLive } from './useReportLive';

const ReportChartDialog = lazily(() =>
  import('./ReportChartDialog').then(({ ReportChartDialog }) => ReportChartDialog),
);

const begun: NewChart = {
  name: '',
  chart_type: 'bar',
  size: 'medium',
  settings: { ...plainSettings, group_by: 'assignee' },
  query: { 'completed.is': 'false' },
};

const none: readonly CustomField[] = [];

/** One dashboard: charts over all work that the reader sees. */
export function DashboardPage() {
  const { dashboardGid = '' } = useParams({ strict: false });
  const { data: dashboard, error, refetch } = useQuery(dashboardQuery(dashboardGid));
  const { workspace } = useSession();
  useReportLive();
  useMapLive(workspace.gid);
  // What was read before it went is no longer there.
  if (error && (isGone(error) || !dashboard)) return <Problem error={error} retry={() => void refetch()} />;
  if (!dashboard) return <SkeletonRows />;
  return (
    <LevelContext value={dashboard.my_access_level}>
      <Shown key={dashboard.gid} dashboard={dashboard} />
    </LevelContext>
  );
}

function Shown({ dashboard }: { dashboard: Dashboard }) {
  const { t } = useTranslation(['report', 'chart', 'common']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const page = useMemo(() => ({ type: 'dashboard', gid: dashboard.gid }) as const, [dashboard.gid]);
  const { data: charts, error, refetch } = useQuery(chartsQuery(page));
  const { data: custom = none } = useQuery(workspaceFieldsQuery(workspace.gid));
  const edits = useMemo(() => chartEdits(queryClient, page), [queryClient, page]);
  const { rename, share, remove } = useDashboardEdits(dashboard);
  const nameOf = useChartName(custom);
  const { edit, dialog } = useEditedChart(edits, begun);
  const [renaming, setRenaming] = useState(false);
  const [asOf, setAsOf] = useAsOfDay();
  const mayEdit = mayEditAt(dashboard.my_access_level);
  const mayAdminister = dashboard.my_access_level === 'admin';
  const begin = () =>
    asOneStep(t('readyMade'), () => {
      for (const chart of readyMade()) edits.add(chart);
    });
  return (
    <>
      <PageTitle
        title={dashboard.name}
        before={
          <Link to="/reporting" className={title.tool} aria-label={t('reporting')}>
            <IconChevronLeft size={18} aria-hidden />
          </Link>
        }
      >
        <DropMenu
          position="bottom-start"
          returnFocus={!renaming}
          target={
            <button type="button" className={title.tool} aria-label={t('more')}>
              <IconDots size={18} aria-hidden />
            </button>
          }
          entries={[
            mayAdminister && { kind: 'item', label: t('rename'), run: () => setRenaming(true) },
            { kind: 'item', label: t('print'), run: () => window.print() },
            mayAdminister && {
              kind: 'item',
              label: t('delete'),
              danger: true,
              run: () => {
                void navigate({ to: '/reporting' });
                remove();
              },
            },
          ]}
        />
      </PageTitle>
      <section className={chartPage.page} aria-label={t('chart:dashboard')}>
        {renaming && (
          <div className={classes.rename}>
            <RenameField
              label={t('name')}
              name={dashboard.name}
              onRename={rename}
              onClose={() => setRenaming(false)}
            />
          </div>
        )}
        <div className={chartPage.bar} data-no-print>
          <DashboardTools dashboard={dashboard} onAdd={() => edit('new')} onShare={share} />
          <AsOf day={asOf} onChange={setAsOf} />
        </div>
        {error && !charts ? (
          <Problem error={error} retry={() => void refetch()} />
        ) : !charts ? (
          <SkeletonRows />
        ) : charts.length === 0 ? (
          <EmptyState title={t('noCharts.title')} hint={t('noCharts.hint')}>
            {mayEdit && <Button onClick={begin}>{t('readyMade')}</Button>}
          </EmptyState>
        ) : (
          <AsOfContext value={asOf}>
            <div className={chartPage.charts}>
              {charts.map((chart, place) => (
                <ReportChart
                  key={chartKey(chart.gid)}
                  chart={chart}
                  name={nameOf(chart)}
                  place={place}
                  count={charts.length}
                  edits={edits}
                  onEdit={edit}
                />
              ))}
            </div>
          </AsOfContext>
        )}
      </section>
      <Suspense>{dialog && <ReportChartDialog {...dialog} />}</Suspense>
    </>
  );
}
