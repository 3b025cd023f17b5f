import type { KeyboardEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { emojis, perRow } from './emojis';
import classes from './Reactions.module.css';

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: perRow,
  ArrowUp: -perRow,
};

/** A few emojis to choose from; the arrow keys walk among them. */
export function EmojiPicker({ onPick, onClose }: { onPick: (emoji: string) => void; onClose: () => void }) {
  const { t } = useTranslation('reaction');
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const place = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(place + step + buttons.length) % buttons.length]?.focus();
  }
  return (
    <div className={classes.emojis} role="toolbar" aria-label={t('emojis')} onKeyDown={onKeyDown}>
      {emojis.map(([emoji, name], index) => (
        <button
          key={name}
          type="button"
          className={classes.emoji}
          data-autofocus={index === 0 || undefined}
          tabIndex={index === 0 ? 0 : -1}
          aria-label={t(`names.${name}`)}
          title={t(`names.${name}`)}
          onClick={() => onPick(emoji)}
        >
          {emoji}
        </button>
      ))}
    </div>
  );
}
