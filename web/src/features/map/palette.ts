import type { StatusKind } from '@/features/status/statuses';

type Names =
  | 'ground'
  | 'card'
  | 'inset'
  | 'border'
  | 'strong'
  | 'text'
  | 'dim'
  | 'danger'
  | 'focus'
  | 'loose';
type Hues = 'on_track' | 'at_risk' | 'off_track' | 'on_hold' | 'over' | 'none';
export type Palette = Record<Names, string> & { hues: Record<Hues, string>; font: string };

const names: Record<Names, string> = {
  ground: '--map-ground',
  card: '--map-card',
  inset: '--map-inset',
  border: '--c-border',
  strong: '--c-border-strong',
  text: '--c-text',
  dim: '--c-text-dim',
  danger: '--c-danger',
  focus: '--c-focus',
  loose: '--map-loose',
};
const hues: Record<Hues, string> = {
  on_track: '--map-on-track',
  at_risk: '--map-at-risk',
  off_track: '--map-off-track',
  on_hold: '--map-on-hold',
  over: '--map-over',
  none: '--map-none',
};

/** The colours of the theme as it is now, which a canvas does not know by name. */
export function readPalette(context: CanvasRenderingContext2D): Palette {
  const style = getComputedStyle(context.canvas);
  const value = (name: string) => {
    // However the style sheet writes it, the canvas gives it back as `#rrggbb`.
    context.fillStyle = style.getPropertyValue(name).trim();
    return String(context.fillStyle);
  };
  const all = <K extends string>(those: Record<K, string>) =>
    Object.fromEntries(Object.entries<string>(those).map(([key, name]) => [key, value(name)])) as Record<
      K,
      string
    >;
  return { ...all(names), hues: all(hues), font: style.fontFamily };
}

export function hueOf({ hues }: Palette, status: StatusKind | null): string {
  if (!status) return hues.none;
  if (status === 'missed') return hues.off_track;
  if (status === 'achieved' || status === 'complete' || status === 'partial' || status === 'dropped')
    return hues.over;
  return hues[status];
}

const mixed = new Map<string, string>();

/** So much of one colour in another, both as `#rrggbb`. */
export function mix(into: string, color: string, part: number): string {
  const rounded = Math.round(part * 50) / 50;
  const key = `${into}${color}${rounded}`;
  const known = mixed.get(key);
  if (known) return known;
  const channel = (at: number) => {
    const [one, other] = [into, color].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((one ?? 0) + ((other ?? 0) - (one ?? 0)) * rounded);
  };
  const made = `rgb(${channel(1)} ${channel(3)} ${channel(5)})`;
  if (mixed.size > 2_000) mixed.clear();
  mixed.set(key, made);
  return made;
}
