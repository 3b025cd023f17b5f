import classes from './DependencyLines.module.css';
import { linePath, type Point } from './linePath';

/** A line from what is waited for to what waits, wide enough to be pointed at. */
export function Arrow({ from, to }: { from: Point; to: Point }) {
  const path = linePath(from, to);
  return (
    <>
      <path d={path} className={classes.hit} />
      <path d={path} className={classes.stroke} />
      <path
        d={`M${to.x - 6} ${to.y - 4}L${to.x} ${to.y}L${to.x - 6} ${to.y + 4}`}
        className={classes.stroke}
      />
    </>
  );
}
