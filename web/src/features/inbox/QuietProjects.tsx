import { Modal } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { QuietList } from './QuietList';

/** The projects that are quiet, over the inbox. */
export function QuietProjects({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['inbox', 'common']);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('quiet.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p>{t('quiet.hint')}</p>
      <QuietList />
    </Modal>
  );
}
