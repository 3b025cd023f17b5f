import classes from './Drawing.module.css';
import { colorOf } from './drawing';

type Point = { x: number; y: number };

/** A stick from nothing to a figure, with a dot there: of many figures, the dots are what one compares. */
export function Lollipop({ from, to }: { from: Point; to: Point }) {
  return (
    <>
      <line
        className={classes.line}
        style={{ stroke: colorOf(0) }}
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
      />
      <circle className={classes.shape} style={{ fill: colorOf(0) }} cx={to.x} cy={to.y} r={6} />
    </>
  );
}
