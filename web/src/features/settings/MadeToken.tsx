import { useTranslation } from '@/lib/i18n/useTranslation';
import { CopyField } from '@/ui/CopyField';
import dialog from '@/ui/Dialog.module.css';

/** A token that was just made, which is not shown again. */
export function MadeToken({ secret }: { secret: string }) {
  const { t } = useTranslation('settings');
  return (
    <>
      <CopyField label={t('token')} value={secret} />
      <p className={dialog.note} role="status">
        {t('tokenOnce')}
      </p>
    </>
  );
}
