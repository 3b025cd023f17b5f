import { useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';

type Props = { name: string; onRename: (name: string) => void; onClose: () => void };

/** Enter keeps the new name, Escape the old one. */
export function RenameField({ name, onRename, onClose }: Props) {
  const { t } = useTranslation('goal');
  const [typed, setTyped] = useState(name);
  const closed = useRef(false);
  function close(isKept: boolean) {
    if (closed.current) return;
    closed.current = true;
    const wanted = typed.trim();
    if (isKept && wanted && wanted !== name) onRename(wanted);
    onClose();
  }
  return (
    <input
      aria-label={t('name')}
      value={typed}
      maxLength={1024}
      ref={(field) => {
        if (field && document.activeElement !== field) {
          field.focus();
          field.select();
        }
      }}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => close(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') close(true);
        if (event.key === 'Escape') close(false);
      }}
    />
  );
}
