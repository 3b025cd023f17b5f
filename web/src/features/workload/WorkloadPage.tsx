import { getRouteApi, useNavigate, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { PageTitle } from '@/ui/PageTitle';
import { Workload } from './Workload';
import { readWorkloadSearch } from './workloadSearch';

const route = getRouteApi('/frame/workload');

/** The work of everybody, or of a team, a project or a portfolio. */
export function WorkloadPage() {
  const { t } = useTranslation('workload');
  const navigate = useNavigate();
  const search = readWorkloadSearch(route.useSearch());
  const { taskGid = null } = useParams({ strict: false });
  const openTask = useCallback(
    (gid: string) =>
      void navigate({
        to: '/workload/task/$taskGid',
        params: { taskGid: gid },
        search: true,
        replace: taskGid !== null,
      }),
    [navigate, taskGid],
  );
  return (
    <>
      <PageTitle title={t('title')} />
      <Workload
        search={search}
        onSearch={(changed) => void navigate({ to: '/workload', search: changed, replace: true })}
        openGid={taskGid}
        onOpen={openTask}
        onClose={() => void navigate({ to: '/workload', search: true })}
      />
    </>
  );
}
