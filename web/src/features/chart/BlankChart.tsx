import type { ReactNode } from 'react';
import classes from './Chart.module.css';
import type { Chart } from './chart';

/** A chart that has no figures to show, and what is to be said instead. */
export function BlankChart({ chart, name, children }: { chart: Chart; name: string; children?: ReactNode }) {
  return (
    <article
      className={classes.card}
      data-size={chart.size}
      data-type={chart.chart_type}
      data-blank
      aria-label={name}
    >
      <header className={classes.head}>
        <h2 className={classes.name}>{name}</h2>
      </header>
      {children}
    </article>
  );
}
