import type { Span } from '../plan/span';

/** A part of a task that lies within one week, by columns. */
export type Piece = {
  gid: string;
  column: number;
  columns: number;
  lane: number;
  /** It begins before this week, or goes on after it. */
  isCutBefore: boolean;
  isCutAfter: boolean;
};

export type WeekLayout = { pieces: Piece[] /** By column, how many found no room. */; hidden: number[] };

export type Placed = { gid: string; span: Span };

/** Lays the tasks of a week into lanes, the early and the long ones first, so that bars keep together. */
export function layoutWeek(tasks: readonly Placed[], days: readonly number[], room: number): WeekLayout {
  const ends: number[] = [];
  const pieces = tasks
    .flatMap((task) => pieceIn(task, days) ?? [])
    .sort((one, other) => one.column - other.column || other.columns - one.columns);
  for (const piece of pieces) {
    const free = ends.findIndex((end) => end < piece.column);
    piece.lane = free < 0 ? ends.length : free;
    ends[piece.lane] = piece.column + piece.columns - 1;
  }
  const hidden = days.map(() => 0);
  if (ends.length <= room) return { pieces, hidden };
  // The last lane tells how many more there are.
  const shown = pieces.filter(({ lane }) => lane < room - 1);
  for (const { lane, column, columns } of pieces) {
    if (lane < room - 1) continue;
    for (let at = column; at < column + columns; at++) hidden[at] = (hidden[at] ?? 0) + 1;
  }
  return { pieces: shown, hidden };
}

/** Days may be missing, as weekends that do not show. */
function pieceIn({ gid, span }: Placed, days: readonly number[]): Piece | null {
  const column = days.findIndex((day) => day >= span.start && day <= span.end);
  if (column < 0) return null;
  let columns = 1;
  while ((days[column + columns] ?? Number.POSITIVE_INFINITY) <= span.end) columns++;
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  return { gid, column, columns, lane: 0, isCutBefore: span.start < first, isCutAfter: span.end > last };
}
