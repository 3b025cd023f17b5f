import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

type Props = { title: string; hint?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A part of a page of settings: what it is about, what can be done, and the thing itself. */
export function Panel({ title, hint, actions, children }: Props) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.head}>
        <div>
          <h2 id={id}>{title}</h2>
          {hint && <p>{hint}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}
