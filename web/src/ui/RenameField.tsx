import { useRef, useState } from 'react';

type Props = { label: string; name: string; onRename: (name: string) => void; onClose: () => void };

/** Enter keeps the new name, Escape the old one. */
export function RenameField({ label, name, onRename, onClose }: Props) {
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
      aria-label={label}
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
