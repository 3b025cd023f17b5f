import type { Figures } from '../figures';
import classes from './Drawing.module.css';
import { fitted, seriesColor } from './drawing';

export type LegendEntry = { name: string; x: number; y: number };

const lineHeight = 20;

/** The names of series one after the other, in as many lines as they take. */
export function legendOf(
  names: readonly string[],
  width: number,
): { entries: LegendEntry[]; height: number } {
  let [x, y] = [0, lineHeight];
  const entries = names.map((full) => {
    const name = fitted(full, width - 24);
    const room = 22 + name.length * 6.6 + 12;
    if (x > 0 && x + room > width) [x, y] = [0, y + lineHeight];
    const entry = { name, x, y };
    x += room;
    return entry;
  });
  return { entries, height: names.length > 0 ? y + 6 : 0 };
}

type Props = Pick<Figures, 'tones'> & { entries: LegendEntry[]; top: number; dashed?: boolean };

export function Legend({ entries, top, tones, dashed }: Props) {
  return (
    <g aria-hidden transform={`translate(0 ${top})`}>
      {entries.map(({ name, x, y }, place) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
          {dashed ? (
            <line
              x1={0}
              x2={16}
              y1={-4}
              y2={-4}
              className={classes.line}
              style={{ stroke: seriesColor({ tones }, place) }}
              strokeDasharray={place > 0 ? '5 3' : undefined}
            />
          ) : (
            <rect
              x={2}
              y={-10}
              width={12}
              height={12}
              rx={3}
              style={{ fill: seriesColor({ tones }, place) }}
            />
          )}
          <text x={20}>{name}</text>
        </g>
      ))}
    </g>
  );
}
