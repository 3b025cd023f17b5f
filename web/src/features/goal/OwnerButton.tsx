import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import { Pop } from '@/ui/Pop';
import classes from './Goal.module.css';
import type { Goal } from './goals';
import { OwnerPicker } from './OwnerPicker';
import type { GoalEditing } from './useGoalEdits';

type Props = { goal: Goal; edits: GoalEditing; tabIndex?: number };

export function OwnerButton({ goal, edits, tabIndex }: Props) {
  const { t } = useTranslation('goal');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Pop
      open={open}
      onClose={close}
      label={t('owner')}
      target={
        <button
          type="button"
          className={classes.cell}
          aria-label={t('ownerIs', { name: goal.owner?.name ?? t('nobody') })}
          disabled={goal.my_access_level !== 'admin'}
          tabIndex={tabIndex}
          onClick={() => setOpen(true)}
        >
          {goal.owner ? (
            <>
              <Avatar name={goal.owner.name} gid={goal.owner.gid} size={22} />
              <span>{goal.owner.name}</span>
            </>
          ) : (
            <span className={classes.dim}>{t('nobody')}</span>
          )}
        </button>
      }
    >
      <OwnerPicker owner={goal.owner} onPick={edits.setOwner} onClose={close} />
    </Pop>
  );
}
