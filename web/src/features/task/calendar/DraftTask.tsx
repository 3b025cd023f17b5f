import { useEffect, useRef } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Calendar.module.css';

type Props = { onMake: (name: string) => void; onDone: () => void };

/** A task being written into a day. Enter makes it, Escape drops it. */
export function DraftTask({ onMake, onDone }: Props) {
  const { t } = useTranslation('task');
  const input = useRef<HTMLInputElement>(null);
  const finished = useRef(false);
  useEffect(() => input.current?.focus(), []);
  function finish(name: string) {
    if (finished.current) return;
    finished.current = true;
    if (name.trim()) onMake(name.trim());
    onDone();
  }
  return (
    <input
      ref={input}
      className={classes.draft}
      aria-label={t('newName')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') finish('');
      }}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  );
}
