import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { workspaceFieldsQuery } from '@/features/field/field';
import { useMyRole } from '@/features/workspace/members';
import { today } from '@/lib/dates/day';
import { dayAt } from '@/lib/dates/dayNumber';
import { firstDayOfWeek } from '@/lib/i18n/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import { useMediaQuery } from '@/lib/useMediaQuery';
import { EmptyState } from '@/ui/EmptyState';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { DraftBar } from './draft/DraftBar';
import { DraftContext } from './draft/DraftContext';
import { useDraft } from './draft/useDraft';
import { measureNamed } from './measure';
import { lastOf, rangeFrom } from './range';
import { useWorkloadLive } from './useWorkloadLive';
import classes from './Workload.module.css';
import { WorkloadGrid } from './WorkloadGrid';
import { WorkloadList } from './WorkloadList';
import { WorkloadTools } from './WorkloadTools';
import { workloadQuery, workloadSettingsQuery } from './workload';
import type { WorkloadSearch } from './workloadSearch';

const TaskPane = lazily(() => import('@/features/task/pane/TaskPane').then(({ TaskPane }) => TaskPane));

export type WorkloadProps = {
  search: WorkloadSearch;
  onSearch: (search: WorkloadSearch) => void;
  /** Whether it is of a portfolio, whatever else is chosen. */
  isOfPortfolio?: boolean;
  openGid: string | null;
  onOpen: (task: string) => void;
  onClose: () => void;
};

/** Who has how much to do when, and who has room; guests are not to know that. */
export function Workload(props: WorkloadProps) {
  const { t } = useTranslation('workload');
  const role = useMyRole();
  if (!role) return <SkeletonRows />;
  if (role === 'guest') return <EmptyState title={t('guest.title')} hint={t('guest.hint')} />;
  return <Shown {...props} />;
}

function Shown({ search, onSearch, isOfPortfolio, openGid, onOpen, onClose }: WorkloadProps) {
  const { t } = useTranslation('workload');
  const { workspace } = useSession();
  const isPhone = useMediaQuery('(max-width: 767px)');
  const settings = useQuery(workloadSettingsQuery(workspace.gid));
  const fields = useQuery(workspaceFieldsQuery(workspace.gid));
  const numbers = (fields.data ?? []).filter(({ resource_subtype }) => resource_subtype === 'number');
  const measure = measureNamed(search.count, numbers, settings.data?.effort_field?.gid);
  const range = rangeFrom(search.from ?? today(), search.by === 'day', firstDayOfWeek());
  const { data, error, refetch } = useQuery({
    ...workloadQuery(workspace.gid, {
      start_date: dayAt(range.first),
      end_date: dayAt(lastOf(range)),
      period: range.step === 1 ? 'day' : 'week',
      ...(search.team && { team: search.team }),
      ...(search.project && { project: search.project }),
      ...(search.portfolio && { portfolio: search.portfolio }),
      ...(measure.kind === 'field' && { effort_field: measure.gid }),
      ...(search.draft && { draft: search.draft }),
    }),
    placeholderData: (shown) => shown,
    // Else it would be asked for twice: with what is counted, and before that is known.
    enabled: settings.isFetched && fields.isFetched,
  });
  const open = useDraft(search.draft);
  useWorkloadLive();

  const change = (changed: Partial<WorkloadSearch>) => onSearch({ ...search, ...changed });
  return (
    <div className={classes.page}>
      <DraftContext value={open}>
        <div className={classes.content}>
          <WorkloadTools
            search={search}
            range={range}
            measure={measure}
            numbers={numbers}
            isOfPortfolio={isOfPortfolio}
            onChange={change}
          />
          {open && <DraftBar open={open} onClose={() => change({ draft: undefined })} />}
          {error && !data ? (
            <Problem error={error} retry={() => void refetch()} />
          ) : !data ? (
            <SkeletonRows />
          ) : data.length === 0 ? (
            <EmptyState
              title={t('empty.title')}
              hint={t(isOfPortfolio ? 'empty.ofPortfolio' : 'empty.hint')}
            />
          ) : isPhone ? (
            <WorkloadList people={data} range={range} measure={measure} />
          ) : (
            <WorkloadGrid people={data} range={range} measure={measure} openGid={openGid} onOpen={onOpen} />
          )}
        </div>
      </DraftContext>
      {openGid && (
        <Suspense>
          <TaskPane gid={openGid} onClose={onClose} onOpen={onOpen} />
        </Suspense>
      )}
    </div>
  );
}
