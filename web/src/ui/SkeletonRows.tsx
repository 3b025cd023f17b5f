import classes from './SkeletonRows.module.css';

/** Stands where rows will be; shows only when they take longer than 150 ms. */
export function SkeletonRows({ count = 12 }: { count?: number }) {
  return (
    <div className={classes.rows} aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change.
        <div key={index} className={classes.row} style={{ width: `${35 + ((index * 17) % 40)}%` }} />
      ))}
    </div>
  );
}
