import { IconChevronRight } from '@tabler/icons-react';
import type { Group } from '@/features/task/grid/rows';
import classes from './MyTasksPage.module.css';

type Props = { group: Group; folded: boolean; onToggle: () => void };

export function BucketHeader({ group, folded, onToggle }: Props) {
  return (
    <button
      type="button"
      className={classes.bucket}
      data-column="name"
      tabIndex={-1}
      aria-expanded={!folded}
      onClick={onToggle}
    >
      <IconChevronRight size={14} className={classes.arrow} data-open={!folded || undefined} aria-hidden />
      {group.name}
      <span className={classes.count}>{group.gids.length}</span>
    </button>
  );
}
