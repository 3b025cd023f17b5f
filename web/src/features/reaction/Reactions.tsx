import { IconMoodPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import { EmojiPicker } from './EmojiPicker';
import { emojis } from './emojis';
import classes from './Reactions.module.css';
import { type ReactionCount, reactionsQuery } from './reactions';

type Props = {
  /** What was reacted to; null while the server does not know it yet. */
  target: string | null;
  counts: readonly ReactionCount[];
  onToggle: (emoji: string) => void;
};

/** The emojis that something got, each a button that gives or takes back one's own, and one to give another. */
export function Reactions({ target, counts, onToggle }: Props) {
  const { t } = useTranslation('reaction');
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.reactions} role="group" aria-label={t('reactions')}>
      {counts.map((given) => (
        <Given key={given.variant} target={target} given={given} onToggle={() => onToggle(given.variant)} />
      ))}
      <Pop
        open={open}
        onClose={() => setOpen(false)}
        label={t('add')}
        width={232}
        target={
          <button
            type="button"
            className={classes.add}
            aria-label={t('add')}
            title={t('add')}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <IconMoodPlus size={16} stroke={1.6} />
          </button>
        }
      >
        <EmojiPicker
          onClose={() => setOpen(false)}
          onPick={(emoji) => {
            setOpen(false);
            if (!counts.some(({ variant, reacted }) => variant === emoji && reacted)) onToggle(emoji);
          }}
        />
      </Pop>
    </div>
  );
}

type GivenProps = { target: string | null; given: ReactionCount; onToggle: () => void };

function Given({ target, given, onToggle }: GivenProps) {
  const { t } = useTranslation('reaction');
  const { variant, count, reacted } = given;
  const [isLookedAt, setLookedAt] = useState(false);
  const { data: reactions = [] } = useQuery({
    ...reactionsQuery(target ?? '', variant),
    enabled: isLookedAt && target !== null,
  });
  const people = reactions
    .filter(({ emoji }) => emoji === variant)
    .flatMap(({ user }) => user?.name ?? [])
    .join(', ');
  const word = emojis.find(([emoji]) => emoji === variant)?.[1];
  const name = word ? t(`names.${word}`) : variant;
  return (
    <button
      type="button"
      className={classes.given}
      aria-pressed={reacted}
      aria-label={t('given', { name, count })}
      title={people || name}
      onMouseEnter={() => setLookedAt(true)}
      onFocus={() => setLookedAt(true)}
      onClick={onToggle}
    >
      <span aria-hidden>{variant}</span> {count}
    </button>
  );
}
