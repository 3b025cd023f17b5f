import { Button, Switch } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { AddChart } from '@/features/chart/AddChart';
import { useMayAdminister, useMayEdit } from '@/features/membership/level';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import type { Dashboard } from './dashboards';
import classes from './Report.module.css';

const ShareDashboardDialog = lazily(() =>
  import('./ShareDashboardDialog').then(({ ShareDashboardDialog }) => ShareDashboardDialog),
);

type Props = { dashboard: Dashboard; onAdd: () => void; onShare: (withAll: boolean) => void };

/** What may be done to a dashboard: its editors add charts, and its admins say who sees it. */
export function DashboardTools({ dashboard, onAdd, onShare }: Props) {
  const { t } = useTranslation('report');
  const mayEdit = useMayEdit();
  const mayAdminister = useMayAdminister();
  const [sharing, setSharing] = useState(false);
  if (!mayEdit) return <span className={classes.hint}>{t('madeBy', { name: dashboard.owner.name })}</span>;
  return (
    <div className={classes.actions}>
      <AddChart onAdd={onAdd} />
      <Button
        variant="default"
        leftSection={<IconUsers size={16} aria-hidden />}
        onClick={() => setSharing(true)}
      >
        {t('share')}
      </Button>
      {mayAdminister && (
        <Switch
          label={t('shared')}
          checked={dashboard.privacy_setting === 'public_to_workspace'}
          onChange={({ currentTarget }) => onShare(currentTarget.checked)}
        />
      )}
      <Suspense>
        {sharing && (
          <ShareDashboardDialog dashboard={dashboard} onShare={onShare} onClose={() => setSharing(false)} />
        )}
      </Suspense>
    </div>
  );
}
