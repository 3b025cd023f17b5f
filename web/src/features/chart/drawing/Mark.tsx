import type { ReactNode } from 'react';
import { FilteredLink } from '../FilteredLink';
import type { Cell } from '../figures';
import classes from './Drawing.module.css';

type Props = { cell: Cell; label: string; children: ReactNode; quiet?: boolean };

/**
 * What is drawn of a figure; it leads to the tasks that are counted. Where there are many, the quiet ones are for the
 * pointer only: the table says the same to the keyboard.
 */
export function Mark({ cell, label, children, quiet = false }: Props) {
  return (
    <g aria-hidden={quiet || undefined}>
      <FilteredLink counted={cell} label={label} className={classes.mark} isQuiet={quiet}>
        <title>{label}</title>
        {children}
      </FilteredLink>
    </g>
  );
}
