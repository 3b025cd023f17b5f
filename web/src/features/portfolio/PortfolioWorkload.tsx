import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Workload } from '@/features/workload/Workload';
import { readWorkloadSearch } from '@/features/workload/workloadSearch';
import type { PortfolioDetail } from './portfolios';

const to = '/portfolio/$portfolioGid/workload';

/** Who works on the projects of a portfolio, and how much they have to do in all. */
export function PortfolioWorkload({ portfolio: { gid } }: { portfolio: PortfolioDetail }) {
  const navigate = useNavigate();
  // Not the route's, which is gone before this is, when one goes to another tab.
  const search = readWorkloadSearch(useSearch({ strict: false }));
  const { taskGid = null } = useParams({ strict: false });
  const openTask = useCallback(
    (task: string) =>
      void navigate({
        to: `${to}/task/$taskGid`,
        params: { portfolioGid: gid, taskGid: task },
        search: true,
        replace: taskGid !== null,
      }),
    [navigate, gid, taskGid],
  );
  return (
    <Workload
      search={{ ...search, portfolio: gid }}
      onSearch={({ portfolio: _, ...changed }) =>
        void navigate({ to, params: { portfolioGid: gid }, search: changed, replace: true })
      }
      isOfPortfolio
      openGid={taskGid}
      onOpen={openTask}
      onClose={() => void navigate({ to, params: { portfolioGid: gid }, search: true })}
    />
  );
}
