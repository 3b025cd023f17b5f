import { formatTick } from '../formatFigure';
import classes from './Drawing.module.css';

export type Frame = { left: number; right: number; top: number; bottom: number; ticks: readonly number[] };

const labelRoom = 64;

/** Lines at round figures, and the names of as many periods as there is room for. */
export function Axes({
  frame,
  names,
  at,
  format = formatTick,
}: {
  frame: Frame;
  names: readonly string[];
  at: (place: number) => number;
  format?: (tick: number) => string;
}) {
  const { left, right, bottom, ticks } = frame;
  const y = heightIn(frame);
  const every = Math.max(1, Math.ceil((names.length * labelRoom) / Math.max(1, right - left)));
  return (
    <g aria-hidden>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={classes.grid} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className={classes.dim} x={left - 6} y={y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {names.map((name, place) =>
        (names.length - 1 - place) % every === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: two years have periods of the same name.
          <text key={place} className={classes.dim} x={at(place)} y={bottom + 18} textAnchor="middle">
            {name}
          </text>
        ) : null,
      )}
    </g>
  );
}

export function heightIn({ top, bottom, ticks }: Frame) {
  const least = ticks[0] ?? 0;
  const span = (ticks.at(-1) ?? 0) - least || 1;
  return (value: number) => bottom - ((Math.max(least, value) - least) / span) * (bottom - top);
}
