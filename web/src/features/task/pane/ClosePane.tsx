import { IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './PaneButtons.module.css';

export function ClosePane({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('task');
  return (
    <button
      type="button"
      className={classes.icon}
      aria-label={t('close')}
      title={t('close')}
      onClick={onClose}
    >
      <IconX size={18} stroke={1.6} />
    </button>
  );
}
