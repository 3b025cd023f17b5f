import { ShareDialog } from '@/features/membership/ShareDialog';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Dashboard, Visibility } from './dashboards';

const levels = ['admin', 'editor', 'viewer'] as const;
const privacies: readonly Visibility[] = ['private', 'public_to_workspace'];

type Props = { dashboard: Dashboard; onShare: (withAll: boolean) => void; onClose: () => void };

/** Who sees a dashboard, and who edits it with its maker. */
export function ShareDashboardDialog({ dashboard, onShare, onClose }: Props) {
  const { t } = useTranslation('report');
  return (
    <ShareDialog
      title={t('share')}
      of={dashboard}
      home="/reporting"
      privacy={{
        label: t('privacy'),
        choices: privacies.map((value) => ({ value, label: t(`privacies.${value}`) })),
        value: dashboard.privacy_setting,
        onChange: (value) => onShare(value === 'public_to_workspace'),
      }}
      levels={levels}
      words={{ members: t('sharers'), admin: t('admin'), owner: t('owner') }}
      onChange={() => undefined}
      onClose={onClose}
    />
  );
}
