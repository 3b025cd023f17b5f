import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import { Pop } from '@/ui/Pop';
import { assign } from '../fieldEdits';
import { CoAssigneeFaces } from '../fields/CoAssigneeFaces';
import { PersonPicker } from '../fields/PersonPicker';
import classes from './Cell.module.css';
import { CellFrame, type CellProps } from './CellFrame';
import { useGridCommands } from './GridContext';

export function AssigneeCell({ task, row, isTabStop, isEditing, typed }: CellProps) {
  const { t } = useTranslation('task');
  const { stopEditing } = useGridCommands();
  const { assignee, co_assignees } = task;
  const names = [assignee?.name ?? t('noAssignee'), ...co_assignees.map(({ user }) => user.name)];
  const isEmpty = !assignee && co_assignees.length === 0;
  const value = (
    <span className={classes.value}>
      {assignee && (
        <>
          <Avatar name={assignee.name} gid={assignee.gid} size={22} />
          <span className={classes.text}>{assignee.name}</span>
        </>
      )}
      <CoAssigneeFaces of={task} />
    </span>
  );
  return (
    <CellFrame
      row={row}
      column="assignee"
      isTabStop={isTabStop}
      label={`${t('assignee')}: ${names.join(', ')}`}
    >
      {isEditing ? (
        <Pop open onClose={stopEditing} label={t('assignee')} target={value}>
          <PersonPicker
            label={t('assignTo')}
            typed={typed}
            chosen={assignee ? [assignee] : []}
            onClose={stopEditing}
            onPick={(person) => {
              assign(task, person.gid === assignee?.gid ? null : person);
              stopEditing();
            }}
          />
        </Pop>
      ) : (
        !isEmpty && value
      )}
    </CellFrame>
  );
}
