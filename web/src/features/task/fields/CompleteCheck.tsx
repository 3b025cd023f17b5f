import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './CompleteCheck.module.css';

type Props = {
  completed: boolean;
  onToggle: () => void;
  tabIndex?: number;
  size?: number;
  /** The task's name, where several stand together. */
  of?: string;
  /** Where it stands for the reader's own part of the task. */
  isPart?: boolean;
  /** Where the reader may only look. */
  disabled?: boolean;
};

/** The round tick of a task. */
export function CompleteCheck({
  completed,
  onToggle,
  tabIndex,
  size = 18,
  of,
  isPart = false,
  disabled,
}: Props) {
  const { t } = useTranslation('task');
  // Only the hand that ticks sees it drawn: a list full of ended tasks stands still when it opens.
  const [drawn, setDrawn] = useState(false);
  const label = isPart
    ? t(completed ? 'reopenPart' : 'markPart')
    : t(completed ? 'markIncomplete' : 'markComplete');
  return (
    <button
      type="button"
      className={classes.check}
      data-completed={completed || undefined}
      data-drawn={drawn || undefined}
      aria-label={of ? t(completed ? 'reopenNamed' : 'completeNamed', { name: of }) : label}
      title={label}
      disabled={disabled}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        setDrawn(!completed);
        onToggle();
      }}
    >
      <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
        <circle className={classes.ring} cx="10" cy="10" r="8.2" />
        <path className={classes.tick} d="M6.3 10.4 9 13l4.9-5.6" />
      </svg>
    </button>
  );
}
