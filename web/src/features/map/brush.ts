import type { Standout } from './map';
import type { Palette } from './palette';
import type { Place } from './place';

/** What the map says in words. */
export type Sayings = {
  open: (count: number) => string;
  late: (count: number) => string;
  blocked: (count: number) => string;
  percent: (part: number) => string;
  workless: string;
  looseHint: (place: Place) => string;
  status: (place: Place) => string;
  day: (day: string) => string;
  dates: (place: Place) => string;
  milestones: string;
  waiting: string;
  overdue: string;
  waitsFor: (task: Standout) => string;
};

/** What is shown besides the places themselves. */
export type Shown = {
  palette: Palette;
  say: Sayings;
  /** Those that are asked for; null where all are. */
  lit: ReadonlySet<Place> | null;
  selected: Place | null;
  /** What stands out in projects that are near. */
  near: ReadonlyMap<string, Standout[]>;
  byId: ReadonlyMap<string, Place>;
  hatch: CanvasPattern | null;
};

export type Brush = Shown & {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
};
