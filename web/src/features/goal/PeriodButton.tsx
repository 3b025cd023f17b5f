import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import classes from './Goal.module.css';
import type { Goal } from './goals';
import { PeriodPicker } from './PeriodPicker';
import type { GoalEditing } from './useGoalEdits';

type Props = { goal: Goal; edits: GoalEditing; tabIndex?: number };

export function PeriodButton({ goal, edits, tabIndex }: Props) {
  const { t } = useTranslation('goal');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const name = goal.time_period?.display_name;
  return (
    <Pop
      open={open}
      onClose={close}
      label={t('period')}
      target={
        <button
          type="button"
          className={classes.cell}
          aria-label={t('periodIs', { name: name ?? t('noPeriod') })}
          disabled={!edits.canEdit}
          tabIndex={tabIndex}
          onClick={() => setOpen(true)}
        >
          <span className={name ? undefined : classes.dim}>{name ?? t('noPeriod')}</span>
        </button>
      }
    >
      <PeriodPicker period={goal.time_period} onPick={edits.setPeriod} onClose={close} />
    </Pop>
  );
}
