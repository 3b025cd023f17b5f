import type { Chart } from '../chart';
import type { Figures } from '../figures';

export type DrawingProps = {
  chart: Chart;
  figures: Figures;
  width: number;
  format: (value: number | null) => string;
};

/** Eight that people who see few colours tell apart, by how light they are too; in both themes. */
export const colorOf = (place: number) => `var(--chart-${place % 8})`;

export const seriesColor = ({ tones }: Pick<Figures, 'tones'>, place: number) =>
  colorOf(tones?.[place] ?? place);

/** As much of a text as there is room for, at twelve pixels. */
export function fitted(text: string, width: number): string {
  const most = Math.max(3, Math.floor(width / 6.6));
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

/** Round steps from nothing to at least the most; whole ones where only whole numbers are counted. */
export function ticksTo(most: number, whole: boolean): number[] {
  return most <= 0 ? [0, 1] : ticksBetween(0, most, whole);
}

/** The same from at most the least, which may be below nothing. */
export function ticksBetween(least: number, most: number, whole: boolean): number[] {
  const rough = (most - least) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10;
  const step = whole ? Math.max(1, factor * power) : factor * power;
  const ticks: number[] = [];
  for (let place = Math.floor(least / step); ; place++) {
    const tick = Number((place * step).toPrecision(12));
    ticks.push(tick);
    if (tick >= most) return ticks;
  }
}

export const sumOf = (values: readonly (number | null)[]) =>
  values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
