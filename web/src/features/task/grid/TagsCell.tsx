import { TagChips } from '@/features/tag/TagChips';
import { TagPicker } from '@/features/tag/TagPicker';
import { toggleTag } from '@/features/tag/tagTask';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import classes from './Cell.module.css';
import { CellFrame, type CellProps } from './CellFrame';
import { useGridCommands } from './GridContext';

export function TagsCell({ task, row, isTabStop, isEditing, typed }: CellProps) {
  const { t } = useTranslation('task');
  const { stopEditing } = useGridCommands();
  const names = task.tags.map(({ name }) => name).join(', ');
  const value = (
    <span className={classes.value}>
      <TagChips tags={task.tags} />
    </span>
  );
  return (
    <CellFrame row={row} column="tags" isTabStop={isTabStop} label={`${t('tags')}: ${names || t('noTags')}`}>
      {isEditing ? (
        <Pop open onClose={stopEditing} label={t('tags')} target={value}>
          <TagPicker
            typed={typed}
            chosen={task.tags}
            onToggle={(tag) => toggleTag(task.gid, tag)}
            onClose={stopEditing}
          />
        </Pop>
      ) : (
        names && value
      )}
    </CellFrame>
  );
}
