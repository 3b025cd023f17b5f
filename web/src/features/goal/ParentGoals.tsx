import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { AddPop } from '@/ui/AddPop';
import classes from './GoalPage.module.css';
import type { GoalDetail } from './goals';
import { SupporterPicker } from './SupporterPicker';
import { useSupportEdits } from './useSupportEdits';

/** The goals above one, which it brings forward. */
export function ParentGoals({ goal, canEdit }: { goal: GoalDetail; canEdit: boolean }) {
  const { t } = useTranslation('goal');
  const { add, remove } = useSupportEdits();
  return (
    <div className={classes.parents}>
      {goal.parent_goals.map(({ gid, name }) => (
        <span key={gid} className={classes.parent}>
          <Link to="/goal/$goalGid" params={{ goalGid: gid }}>
            {name}
          </Link>
          {canEdit && (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('removeSupport', { name })}
              onClick={() => void remove(gid, goal.gid, name)}
            >
              <IconX size={14} stroke={1.6} />
            </ActionIcon>
          )}
        </span>
      ))}
      {canEdit && (
        <AddPop label={t('add.goalToProject')}>
          {(close) => (
            <SupporterPicker
              kind="goal"
              label={t('add.goalToProject')}
              without={new Set([goal.gid, ...goal.parent_goals.map(({ gid }) => gid)])}
              onPick={(gid, name) => {
                void add(gid, goal.gid, name);
                close();
              }}
              onClose={close}
            />
          )}
        </AddPop>
      )}
    </div>
  );
}
