import type { ReactNode } from 'react';
import { useEffect } from 'react';
import classes from './Doorway.module.css';

/** The quiet page around sign-in and its kin. */
export function Doorway({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Cairn`;
  }, [title]);
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <img className={classes.mark} src="/icon.svg" alt="" width={40} height={40} />
        <h1>{title}</h1>
        {hint && <p className={classes.hint}>{hint}</p>}
        {children}
      </div>
    </main>
  );
}
