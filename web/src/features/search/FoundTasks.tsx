import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { GridHost } from '@/features/task/grid/GridContext';
import { TaskGrid } from '@/features/task/grid/TaskGrid';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { FoundCount } from './FoundCount';
import { NothingFound } from './NothingFound';
import type { Search } from './search';
import { taskSearchQuery } from './searchTasks';

const columns = ['name', 'assignee', 'due_on', 'projects'] as const;
const noFields: GridHost['fields'] = new Map();

type Props = { search: Search; openGid: string | null; openTask: (gid: string) => void };

export function FoundTasks({ search, openGid, openTask }: Props) {
  const { t } = useTranslation('search');
  const { workspace } = useSession();
  const { data: gids, error, refetch } = useQuery(taskSearchQuery(workspace.gid, search));
  const groups = useMemo(() => [{ gid: 'found', name: t('results'), gids: gids ?? [] }], [gids, t]);
  const host = useMemo<GridHost>(
    () => ({
      columns,
      fields: noFields,
      placeFor: () => null,
      spotFor: () => null,
      openTask,
      openGid,
      renderGroup: ({ gids: found }) => <FoundCount kind="tasks" count={found.length} />,
    }),
    [openTask, openGid],
  );
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!gids) return <SkeletonRows />;
  return gids.length === 0 ? <NothingFound /> : <TaskGrid host={host} groups={groups} />;
}
