import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { KeyResources } from '@/features/attachment/KeyResources';
import { ProjectGoals } from '@/features/goal/ProjectGoals';
import { useMayAdminister } from '@/features/membership/level';
import { ProjectPortfolios } from '@/features/portfolio/ProjectPortfolios';
import type { Section } from '@/features/section/sections';
import { StatusUpdates } from '@/features/status/StatusUpdates';
import { formatDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { Panel } from '@/ui/Panel';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import layout from '@/ui/WithFacts.module.css';
import { Milestones } from './Milestones';
import { overviewQuery } from './overview';
import { ProjectDescription } from './ProjectDescription';
import classes from './ProjectOverview.module.css';
import { ProjectPeople } from './ProjectPeople';

const BudgetPanel = lazily(() =>
  import('@/features/budget/BudgetPanel').then(({ BudgetPanel }) => BudgetPanel),
);
const Why = lazily(() => import('@/features/map/Why').then(({ Why }) => Why));

type Props = { project: string; sections: Section[] | undefined; openTask: (gid: string) => void };

/** What a project is for, how it is doing, what it heads for, and who works on it. */
export function ProjectOverview({ project, sections, openTask }: Props) {
  const { t } = useTranslation('project');
  const queryClient = useQueryClient();
  const mayAdminister = useMayAdminister();
  const { data, error, refetch } = useQuery(overviewQuery(project));
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <SkeletonRows />;
  const { html_notes, owner, due_on, start_on } = data.data;
  const dates = [start_on, due_on].filter((day) => day !== null).map((day) => formatDay(day));
  return (
    <div className={layout.scroll}>
      <div className={`${layout.page} ${classes.page}`}>
        <div className={layout.main}>
          <div className={classes.why}>
            <Suspense>
              <Why type="project" gid={project} />
            </Suspense>
          </div>
          <ProjectDescription project={project} html={html_notes} version={data.version} />
          <KeyResources project={project} />
          {sections && <Milestones project={project} sections={sections} openTask={openTask} />}
          <StatusUpdates
            of={project}
            onChange={() => void queryClient.invalidateQueries({ queryKey: ['project', project] })}
          />
        </div>
        <aside>
          {dates.length > 0 && (
            <Panel title={t('dates')}>
              <p className={classes.dates}>{dates.join(' – ')}</p>
            </Panel>
          )}
          <ProjectPortfolios project={project} />
          <ProjectGoals project={project} />
          <ProjectPeople project={project} owner={owner} />
          <Suspense>{mayAdminister && <BudgetPanel project={project} />}</Suspense>
        </aside>
      </div>
    </div>
  );
}
