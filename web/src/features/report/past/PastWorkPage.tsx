import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type CustomField, workspaceFieldsQuery } from '@/features/field/field';
import classes from '@/features/past/Past.module.css';
import { PastFrame } from '@/features/past/PastFrame';
import { PastTable } from '@/features/past/PastTable';
import { rowOfThePast } from '@/features/past/pastTasks';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { countedOf, countedQuery } from '../useReportFigures';
import { partedIn, readPastSearch } from './pastSearch';
import { pastWorkQuery } from './pastWork';
import { usePartName } from './usePartName';

const none: readonly CustomField[] = [];

/** The tasks that a figure of a past day counts. */
export function PastWorkPage() {
  const { t } = useTranslation('past');
  const { workspace } = useSession();
  const search = readPastSearch(useSearch({ strict: false }));
  // Which tests a custom field has depends on its type.
  const fields = useQuery(workspaceFieldsQuery(workspace.gid));
  const custom = fields.data ?? none;
  const parameters = { ...countedOf(search, custom, search.day), ...partedIn(search) };
  const enabled = fields.data !== undefined;
  const counted = useQuery({ ...countedQuery(workspace.gid, parameters), enabled });
  const tasks = useInfiniteQuery({ ...pastWorkQuery(workspace.gid, parameters), enabled });
  const part = usePartName(search, counted.data?.[0], custom);
  const rows = tasks.data?.pages.flatMap(({ data }) => data.map(rowOfThePast));
  const isHere = rows !== undefined && counted.data !== undefined;
  return (
    <PastFrame
      day={search.day}
      part={part}
      count={isHere ? (counted.data?.reduce((sum, { num_tasks }) => sum + num_tasks, 0) ?? 0) : null}
      error={counted.error ?? tasks.error}
      retry={() => {
        void counted.refetch();
        void tasks.refetch();
      }}
    >
      <PastTable tasks={rows ?? []} day={search.day} />
      {tasks.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            loading={tasks.isFetchingNextPage}
            onClick={() => void tasks.fetchNextPage()}
          >
            {t('more')}
          </Button>
        </div>
      )}
    </PastFrame>
  );
}
