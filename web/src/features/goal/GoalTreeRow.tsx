import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { RenameField } from '@/ui/RenameField';
import { Fold, Leaf } from '@/ui/tree/Fold';
import tree from '@/ui/tree/TreeGrid.module.css';
import classes from './Goal.module.css';
import { GoalMark } from './GoalMark';
import { OwnerButton } from './OwnerButton';
import { PeriodButton } from './PeriodButton';
import { ProgressBar } from './ProgressBar';
import type { GoalRow } from './tree';
import { useGoalEdits } from './useGoalEdits';

type Props = {
  row: GoalRow;
  isFolded: boolean;
  isActive: boolean;
  renaming: boolean;
  onRename: (isRenaming: boolean) => void;
  onFold: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

const indent = 22;

export function GoalTreeRow(props: Props) {
  const { row, isFolded, isActive, renaming, onRename, onFold, onFocus, onKeyDown } = props;
  const { t } = useTranslation('goal');
  const { goal, depth, hasChildren } = row;
  const edits = useGoalEdits(goal);
  return (
    <div
      role="row"
      className={`${tree.row} ${classes.row}`}
      aria-label={goal.name}
      aria-level={depth + 1}
      aria-expanded={hasChildren ? !isFolded : undefined}
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <div role="gridcell" className={classes.name} style={{ paddingLeft: depth * indent }}>
        {hasChildren ? (
          <Fold
            isOpen={!isFolded}
            label={t(isFolded ? 'unfold' : 'fold', { name: goal.name })}
            onTurn={onFold}
          />
        ) : (
          <Leaf />
        )}
        {renaming && edits.canEdit ? (
          <RenameField
            label={t('name')}
            name={goal.name}
            onRename={(name) => edits.rename(name)}
            onClose={() => onRename(false)}
          />
        ) : (
          <Link to="/goal/$goalGid" params={{ goalGid: goal.gid }} tabIndex={isActive ? 0 : -1}>
            {goal.name}
          </Link>
        )}
        {goal.privacy_setting === 'members_only' && (
          <IconLock className={classes.lock} size={14} aria-label={t('seenBy.members_only')} />
        )}
        {goal.team && <span className={classes.level}>{goal.team.name}</span>}
        {!goal.team && !goal.is_workspace_level && <span className={classes.level}>{t('personal')}</span>}
      </div>
      <div role="gridcell">
        <OwnerButton goal={goal} edits={edits} tabIndex={isActive ? 0 : -1} />
      </div>
      <div role="gridcell">
        <PeriodButton goal={goal} edits={edits} tabIndex={isActive ? 0 : -1} />
      </div>
      <div role="gridcell">
        <ProgressBar goal={goal} />
      </div>
      <div role="gridcell">
        <GoalMark status={goal.status} score={goal.score} />
      </div>
    </div>
  );
}
