import { useEffect, useRef } from 'react';
import classes from './SectionHeader.module.css';

type Props = { label: string; initial?: string; onDone: (name: string | null) => void; className?: string };

/** Enter or leaving saves, Escape does not. */
export function SectionNameInput({ label, initial = '', onDone, className = classes.input }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => input.current?.select(), []);

  function finish(name: string | null) {
    if (done.current) return;
    done.current = true;
    onDone(name?.trim() || null);
  }
  return (
    <input
      ref={input}
      className={className}
      aria-label={label}
      placeholder={label}
      defaultValue={initial}
      autoFocus
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') finish(null);
        event.stopPropagation();
      }}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  );
}
