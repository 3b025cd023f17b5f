import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useMediaQuery } from '@/lib/useMediaQuery';

type Props = { title: string; onClose: () => void; children: ReactNode; size?: number };

/** A window over the page, the whole screen on phones; Escape or a click outside closes it. */
export function Dialog({ title, onClose, children, size = 480 }: Props) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 767px)');
  useFocusBack();
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

/** Leads the keyboard back to what had it before, unless something else has taken it. */
function useFocusBack() {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const isLost = document.activeElement === document.body;
        if (isLost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      });
    },
    [opener],
  );
}
