import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useMediaQuery } from '@/lib/useMediaQuery';

type Props = { title: string; onClose: () => void; children: ReactNode; size?: number };

/** A window over the page, the whole screen on phones; Escape or a click outside closes it. */
export function Dialog({ title, onClose, children, size = 480 }: Props) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 767px)');
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      fullScreen={phone}
      radius={phone ? 0 : 10}
      padding={20}
      yOffset="10vh"
      transitionProps={{ duration: 80, transition: 'pop' }}
      overlayProps={{ backgroundOpacity: 0.4 }}
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Modal>
  );
}
