import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';

type Props = { text: string; hint: string; onChange: (text: string | undefined) => void };

const pause = 150;

/** Searches while one types, a moment after each key. */
export function Words({ text, hint, onChange }: Props) {
  const { t } = useTranslation('search');
  const [typed, setTyped] = useState(text);
  const [before, setBefore] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  // Another search was opened.
  if (text !== before) {
    setBefore(text);
    if (text !== typed.trim()) setTyped(text);
  }
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => onChange(typed.trim() || undefined), pause);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      ref={input}
      aria-label={t('words')}
      placeholder={hint}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      maxLength={1000}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
