import { useTranslation } from '@/lib/i18n/useTranslation';
import { CopyField } from '@/ui/CopyField';
import dialog from '@/ui/Dialog.module.css';
import type { AppDetails } from './apps';

/** What an app's programmer needs; the secret only right after it was made. */
export function AppKeys({ app }: { app: AppDetails }) {
  const { t } = useTranslation('oauth');
  return (
    <>
      <CopyField label={t('clientId')} value={app.client_id} />
      {app.client_secret && (
        <>
          <CopyField label={t('clientSecret')} value={app.client_secret} />
          <p className={dialog.note} role="status">
            {t('secretOnce')}
          </p>
        </>
      )}
    </>
  );
}
