import { useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './GoalPage.module.css';

type Props = {
  name: string;
  /** From 0 to 1. */
  weight: number;
  canEdit: boolean;
  onChange: (weight: number) => void;
};

/** How much what supports a goal counts, in percent. */
export function WeightField({ name, weight, canEdit, onChange }: Props) {
  const { t } = useTranslation('goal');
  const now = String(Math.round(weight * 100));
  const [typed, setTyped] = useState(now);
  useEffect(() => setTyped(now), [now]);

  function commit() {
    const percent = Number(typed);
    const isMeant = typed.trim() !== '' && percent >= 0 && percent <= 100;
    if (isMeant && typed !== now) onChange(percent / 100);
    else setTyped(now);
  }
  return (
    <span className={classes.weight}>
      <input
        type="number"
        min={0}
        max={100}
        step={5}
        value={typed}
        readOnly={!canEdit}
        aria-label={t('weightOf', { name })}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      %
    </span>
  );
}
