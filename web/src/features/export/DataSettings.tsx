import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '@/features/role/useMay';
import { useMyRole } from '@/features/workspace/members';
import { formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePreference } from '@/lib/preference';
import { useSession } from '@/lib/session/SessionContext';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { sayProblem } from '@/ui/toasts';
import classes from './Export.module.css';
import { exportQuery, startExport } from './organizationExport';

/** The way in and out of all that the workspace has. */
export function DataSettings() {
  const { t } = useTranslation('export');
  const mayImport = useMay('import_data');
  const isAdmin = useMyRole() === 'admin';
  return (
    <>
      {mayImport && (
        <Panel title={t('import')} hint={t('importHint')}>
          <Button component={Link} to="/import" variant="default">
            {t('importFile')}
          </Button>
        </Panel>
      )}
      {isAdmin && <WholeExport />}
    </>
  );
}

/** The export goes on when the page is left; its file is found here again. */
function WholeExport() {
  const { t } = useTranslation('export');
  const { workspace } = useSession();
  const [gid, setGid] = usePreference<string>(`export.${workspace.gid}`, '');
  const { data: last } = useQuery({ ...exportQuery(gid), enabled: gid !== '', retry: false });
  const start = useMutation({
    mutationFn: () => startExport(workspace.gid),
    onSuccess: (begun) => setGid(begun.gid),
    onError: (refusal) => sayProblem(explain(refusal, []).general),
  });
  const isRunning = last?.state === 'pending' || last?.state === 'started';
  return (
    <Panel
      title={t('export')}
      hint={t('exportHint')}
      actions={
        <Button loading={start.isPending} disabled={isRunning} onClick={() => start.mutate()}>
          {t('start')}
        </Button>
      }
    >
      {last ? (
        <div className={rows.rows}>
          <div className={rows.row}>
            <div className={rows.text}>
              <div className={rows.name}>
                <span role="status">{t(`states.${last.state}`)}</span>
              </div>
              <div className={rows.more}>{t('begun', { when: formatInstant(last.created_at) })}</div>
              {isRunning && <progress className={classes.progress} aria-label={t('states.started')} />}
            </div>
            {last.download_url && (
              <Button component="a" href={last.download_url} variant="default" download>
                {t('download')}
              </Button>
            )}
          </div>
        </div>
      ) : (
        <p className={rows.nothing}>{t('none')}</p>
      )}
    </Panel>
  );
}
