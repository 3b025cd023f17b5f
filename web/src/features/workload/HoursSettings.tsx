import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { perform } from '@/features/task/writeQueue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { paint } from '@/lib/paint';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import { Absences } from './Absences';
import { type Capacity, capacityQuery, saveCapacity } from './capacity';
import { WeekInputs } from './WeekInputs';
import type { WeekHours } from './workload';

/** How long one works on each day of the week, and when one is away. */
export function HoursSettings() {
  const { t } = useTranslation('workload');
  const { me, workspace } = useSession();
  const queryClient = useQueryClient();
  const query = capacityQuery(workspace.gid, me.gid);
  const { data } = useQuery(query);
  if (!data) return null;

  const change = (hours: Partial<WeekHours> | null) =>
    void perform({
      key: 'capacity',
      show: () =>
        paint(
          queryClient,
          query.queryKey,
          (shown): Capacity => ({
            ...shown,
            is_default: hours === null,
            hours: { ...shown.hours, ...hours },
          }),
        ),
      write: async () => {
        queryClient.setQueryData(query.queryKey, await saveCapacity(workspace.gid, me.gid, hours));
      },
    });
  return (
    <>
      <Panel
        title={t('settings.hours')}
        hint={t('settings.hoursHint')}
        actions={
          !data.is_default && (
            <Button variant="default" onClick={() => change(null)}>
              {t('settings.asWorkspace')}
            </Button>
          )
        }
      >
        <WeekInputs hours={data.hours} onChange={change} />
      </Panel>
      <Absences />
    </>
  );
}
