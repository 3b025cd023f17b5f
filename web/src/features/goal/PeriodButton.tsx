import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import classes from './Goal.module.css';
import type { Goal } from './goals';
import { monthOfGoal, timeOf } from './months';
import { OwnDates } from './OwnDates';
import { PeriodPicker } from './PeriodPicker';
import type { GoalEditing } from './useGoalEdits';

type Props = { goal: Goal; edits: GoalEditing; tabIndex?: number };

/** When a goal is to be reached: in one of the company's periods, or in days of its own. */
export function PeriodButton({ goal, edits, tabIndex }: Props) {
  const { t } = useTranslation('goal');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const name = timeOf(goal);
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
      <PeriodPicker
        period={goal.due_on ? monthOfGoal(goal) : goal.time_period}
        onPick={edits.setPeriod}
        onClose={close}
      />
      <OwnDates
        dates={goal}
        onSet={(dates) => {
          edits.setDates(dates);
          close();
        }}
      />
    </Pop>
  );
}
