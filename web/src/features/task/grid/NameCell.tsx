import { IconChevronRight, IconLayoutSidebarRightExpand, IconSubtask } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { CompleteCheck } from '../fields/CompleteCheck';
import { isTicked, partOf, tick } from '../tick';
import { WaitingMark } from '../WaitingMark';
import cell from './Cell.module.css';
import { CellFrame, type CellProps } from './CellFrame';
import { useGridCommands } from './GridContext';
import classes from './NameCell.module.css';
import { NameInput } from './NameInput';

export function NameCell({ task, row, unfolded, isFlat, isTabStop, isEditing, typed }: CellProps) {
  const { t } = useTranslation('task');
  const { toggleSubtasks, open, partsOf, mayEdit } = useGridCommands();
  const hasSubtasks = !isFlat && (task.num_subtasks > 0 || unfolded);
  return (
    <CellFrame row={row} column="name" isTabStop={isTabStop} className={cell.nameCell}>
      <span className={classes.twist}>
        {hasSubtasks && (
          <button
            type="button"
            tabIndex={-1}
            className={classes.twistButton}
            data-open={unfolded || undefined}
            aria-label={t(unfolded ? 'collapse' : 'expand')}
            onClick={(event) => {
              event.stopPropagation();
              toggleSubtasks(row.key, row.gid);
            }}
          >
            <IconChevronRight size={14} />
          </button>
        )}
      </span>
      <CompleteCheck
        completed={isTicked(task, partsOf)}
        isPart={partOf(task, partsOf) !== undefined}
        tabIndex={-1}
        disabled={!mayEdit(task)}
        onToggle={() => tick(task, partsOf)}
      />
      {isEditing ? (
        <NameInput task={task} row={row} typed={typed} />
      ) : (
        <span className={classes.name}>{task.name || t('untitled')}</span>
      )}
      <WaitingMark gid={row.gid} />
      {!isEditing && task.parent && row.parent === null && (
        <span className={classes.parentName} title={t('parent', { name: task.parent.name })}>
          ‹ {task.parent.name}
        </span>
      )}
      {!isEditing && task.num_subtasks > 0 && (
        <span className={classes.count} title={t('subtaskCount', { count: task.num_subtasks })}>
          {task.num_subtasks}
          <IconSubtask size={13} stroke={1.6} aria-hidden />
        </span>
      )}
      {!isEditing && (
        <button
          type="button"
          tabIndex={-1}
          className={classes.open}
          aria-label={t('openDetails')}
          title={t('openDetails')}
          onClick={(event) => {
            event.stopPropagation();
            open(row.gid);
          }}
        >
          <IconLayoutSidebarRightExpand size={16} stroke={1.6} />
        </button>
      )}
    </CellFrame>
  );
}
