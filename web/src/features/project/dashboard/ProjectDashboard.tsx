import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { AddChart } from '@/features/chart/AddChart';
import { BlankChart } from '@/features/chart/BlankChart';
import { CountedChart } from '@/features/chart/CountedChart';
import { chartsQuery, type NewChart, plainSettings } from '@/features/chart/chart';
import { chartEdits, chartKey } from '@/features/chart/editCharts';
import { timeSpent as timeField } from '@/features/chart/figures';
import { LinkContext } from '@/features/chart/links';
import { AsOf } from '@/features/past/AsOf';
import { AsOfContext } from '@/features/past/past';
import { useAsOfDay } from '@/features/past/useAsOfDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { CourseChart } from './CourseChart';
import { CoursePreview } from './CoursePreview';
import { isCourse, isOfThePast, usePastTasks } from './usePastTasks';
import '@/features/chart/palette.css';
import classes from '@/features/chart/ChartPage.module.css';
import { standardCharts } from '@/features/chart/standardCharts';
import { useChartName } from '@/features/chart/useChartName';
import { useEditedChart } from '@/features/chart/useEditedChart';
import { useMayEdit } from '@/features/membership/level';
import { useFiguresLive } from '@/features/report/useFiguresLive';
import type { Section } from '@/features/section/sections';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { useListLink } from '../useListLink';
import { useProjectView } from '../view/useProjectView';
import { useChartsLive } from './useChartsLive';
import { useChartTasks } from './useChartTasks';
import { useTimeSpent } from './useTimeSpent';

const ChartDialog = lazily(() =>
  import('@/features/chart/ChartDialog').then(({ ChartDialog }) => ChartDialog),
);

const begun: NewChart = {
  name: '',
  chart_type: 'bar',
  size: 'medium',
  settings: { ...plainSettings, group_by: 'section' },
};

type Props = { project: string; sections: Section[] };

/** How a project is doing, in charts of its tasks that its people choose. */
export function ProjectDashboard({ project, sections }: Props) {
  const { t } = useTranslation(['chart', 'past']);
  const queryClient = useQueryClient();
  const { data: kept, error, refetch } = useQuery(chartsQuery({ type: 'project', gid: project }));
  useChartsLive(project);
  useFiguresLive();
  const mayEdit = useMayEdit();
  const edits = useMemo(
    () => chartEdits(queryClient, { type: 'project', gid: project }),
    [queryClient, project],
  );
  const standard = useMemo(() => standardCharts(project), [project]);
  const charts = kept?.length === 0 ? standard : kept;
  const { edit, dialog } = useEditedChart(edits, begun);
  const tasks = useChartTasks(sections);
  const viewing = useProjectView(project);
  const isTimed = charts?.some(({ settings }) => settings.field === timeField) ?? false;
  const timeSpent = useTimeSpent(project, isTimed || dialog !== null);
  const context = useMemo(() => ({ ...viewing.context, timeSpent }), [viewing.context, timeSpent]);
  const [asOf, setAsOf] = useAsOfDay();
  const past = usePastTasks(project, asOf);
  const counted = asOf ? past.data : tasks;
  const counting = useMemo(() => (asOf ? { ...context, today: asOf } : context), [context, asOf]);
  const scope = useMemo(
    () => ({ project, sections, fields: viewing.fields }),
    [project, sections, viewing.fields],
  );
  const nameOf = useChartName(viewing.fields);
  const linkTo = useListLink(project, asOf);

  if (error && !kept) return <Problem error={error} retry={() => refetch()} />;
  if (!charts) return <SkeletonRows />;
  return (
    <section className={classes.page} aria-label={t('dashboard')}>
      <div className={classes.bar}>
        {mayEdit ? <AddChart onAdd={() => edit('new')} /> : <span />}
        <AsOf day={asOf} onChange={setAsOf} />
      </div>
      {past.error && <Problem error={past.error} retry={() => past.refetch()} />}
      <AsOfContext value={asOf}>
        <LinkContext value={linkTo}>
          <div className={classes.charts}>
            {charts.map((chart, place) => {
              const card = { chart, name: nameOf(chart), place, count: charts.length, edits, onEdit: edit };
              if (isCourse(chart.settings))
                return <CourseChart key={chartKey(chart.gid)} {...card} scope={scope} />;
              const isUnknown = asOf !== null && !isOfThePast(chart.settings);
              return isUnknown || !counted ? (
                <BlankChart key={chartKey(chart.gid)} chart={chart} name={card.name}>
                  {isUnknown && t('past:unknown')}
                </BlankChart>
              ) : (
                <CountedChart
                  key={chartKey(chart.gid)}
                  {...card}
                  tasks={counted}
                  context={counting}
                  fields={viewing.fields}
                />
              );
            })}
          </div>
        </LinkContext>
      </AsOfContext>
      <Suspense>
        {dialog && (
          <ChartDialog
            {...dialog}
            about={viewing}
            tasks={tasks}
            context={context}
            drawCourse={(chart) => <CoursePreview chart={chart} scope={scope} />}
          />
        )}
      </Suspense>
    </section>
  );
}
