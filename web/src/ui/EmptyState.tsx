import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

/** Says in a line what belongs here; the button that makes it comes as a child. */
export function EmptyState({ title, hint, children }: { title: string; hint: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <h2>{title}</h2>
      <p>{hint}</p>
      {children}
    </div>
  );
}
