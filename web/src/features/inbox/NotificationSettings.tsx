import { Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { perform } from '@/features/task/writeQueue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { paint } from '@/lib/paint';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import { Problem } from '@/ui/Problem';
import rows from '@/ui/Rows.module.css';
import { QuietList } from './QuietList';
import { quietReasonsQuery, type Reason, reasons, setQuietReason } from './reasons';

/** What comes into the person's inbox in this workspace. */
export function NotificationSettings() {
  const { t } = useTranslation('inbox');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const query = quietReasonsQuery(workspace.gid);
  const { data: quiet, error, refetch } = useQuery(query);

  const set = (reason: Reason, isQuiet: boolean) =>
    perform({
      key: 'quiet reasons',
      show: () =>
        paint(queryClient, query.queryKey, (all) =>
          isQuiet ? [...all, reason] : all.filter((other) => other !== reason),
        ),
      write: async () => void (await setQuietReason(workspace.gid, reason, isQuiet)),
    });
  if (error && !quiet) return <Problem error={error} retry={() => void refetch()} />;
  return (
    <>
      <Panel title={t('settings.title')} hint={t('settings.hint')}>
        {quiet && (
          <ul className={rows.rows} aria-label={t('settings.title')}>
            {reasons.map((reason) => (
              <li key={reason} className={rows.row} data-short>
                <Switch
                  label={t(`settings.reasons.${reason}`)}
                  checked={!quiet.includes(reason)}
                  onChange={({ currentTarget }) => void set(reason, !currentTarget.checked)}
                />
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('quiet.title')} hint={t('quiet.hint')}>
        <QuietList />
      </Panel>
    </>
  );
}
