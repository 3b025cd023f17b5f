import { IconChevronRight } from '@tabler/icons-react';
import classes from './Fold.module.css';

type Props = { isOpen: boolean; label: string; onTurn: () => void };

/** Opens and closes a row of a tree with the pointer; the row itself hears the arrow keys. */
export function Fold({ isOpen, label, onTurn }: Props) {
  return (
    <button
      type="button"
      className={classes.fold}
      aria-expanded={isOpen}
      aria-label={label}
      tabIndex={-1}
      onClick={onTurn}
    >
      <IconChevronRight size={16} aria-hidden />
    </button>
  );
}

/** The room of a fold before a row that has nothing below it. */
export function Leaf() {
  return <span className={classes.leaf} />;
}
