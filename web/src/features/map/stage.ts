import type { Brush, Shown } from './brush';
import {
  between,
  boxIn,
  boxOf,
  type Camera,
  cameraAt,
  innerOf,
  kept,
  moved,
  placeAt,
  whole,
  zoomed,
} from './camera';
import { paint } from './paint';
import { type Palette, readPalette } from './palette';
import type { Box, Place } from './place';

const flight = 150;
const rest = 140;

type Heard = {
  /** The picture has come to rest, with these projects near. */
  onRest: (near: string[]) => void;
};

/** The picture of the map: what is on it, from where it is seen, and when it is drawn. */
export class Stage {
  private readonly context: CanvasRenderingContext2D;
  private readonly sizes: ResizeObserver;
  private readonly themes: MutationObserver;
  private size = { width: 1, height: 1 };
  private camera: Camera = { x: 0, y: 0, w: 1, h: 1 };
  private palette: Palette;
  private hatch: CanvasPattern | null = null;
  private root: Place | null = null;
  private shown: Omit<Shown, 'palette' | 'hatch'> | null = null;
  /** The place that the reader has gone to; null once they have looked around themselves. */
  private held: string | null = 'all';
  private frame = 0;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly heard: Heard,
  ) {
    this.context = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D;
    this.palette = readPalette(this.context);
    this.sizes = new ResizeObserver(() => this.fit());
    this.sizes.observe(canvas);
    this.themes = new MutationObserver(() => this.readTheme());
    this.themes.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
    // Its letters are drawn with whatever font is there.
    void document.fonts.ready.then(() => this.draw());
    this.readTheme();
  }

  close() {
    this.sizes.disconnect();
    this.themes.disconnect();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.resting);
  }

  show(root: Place, shown: Omit<Shown, 'palette' | 'hatch'>) {
    const isOther = root !== this.root;
    this.root = root;
    this.shown = shown;
    if (isOther) this.hold();
    this.draw();
  }

  goTo(place: Place) {
    this.held = place.id;
    this.fly(cameraAt(place, this.size));
  }

  zoom(by: number, at = { x: this.size.width / 2, y: this.size.height / 2 }) {
    if (!this.root) return;
    this.held = null;
    this.set(zoomed(this.camera, this.root, by, at, this.size));
  }

  pan(x: number, y: number) {
    this.held = null;
    this.set(kept(moved(this.camera, { x, y }), this.size));
  }

  at(x: number, y: number): Place | null {
    return this.root && placeAt(this.root, this.camera, { x, y });
  }

  boxOf(place: Place): Box {
    return boxOf(place, this.camera);
  }

  /** Where everything is just now. */
  view() {
    return { camera: this.camera, size: this.size };
  }

  private fit() {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const ratio = devicePixelRatio;
    this.size = { width, height };
    this.canvas.width = width * ratio;
    this.canvas.height = height * ratio;
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.hold();
    this.now();
  }

  /** Stays with what the reader has gone to, wherever that is now; on the way there, it is reached at once. */
  private hold() {
    if (!this.root) return;
    cancelAnimationFrame(this.frame);
    const place = this.held === null ? null : this.shown?.byId.get(this.held);
    this.camera = place
      ? cameraAt(place, this.size)
      : this.camera.w < whole(this.size).w
        ? whole(this.size)
        : kept(this.camera, this.size);
    this.rests();
  }

  private fly(to: Camera) {
    cancelAnimationFrame(this.frame);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.set(to);
    const from = this.camera;
    const begin = performance.now();
    const step = () => {
      const part = Math.min(1, (performance.now() - begin) / flight);
      const eased = part * part * (3 - 2 * part);
      this.camera = part < 1 ? between(from, to, eased) : to;
      this.now();
      if (part < 1) this.frame = requestAnimationFrame(step);
      else this.rests();
    };
    step();
  }

  private set(camera: Camera) {
    const { x, y, w } = this.camera;
    if (camera.x === x && camera.y === y && camera.w === w) return;
    this.camera = camera;
    this.draw();
    this.rests();
  }

  private draw() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.now());
  }

  private now() {
    if (!this.root || !this.shown) return;
    const { context, palette, hatch, size } = this;
    const brush: Brush = { ...this.shown, ...size, context, palette, hatch };
    paint(brush, this.root, this.camera);
  }

  private rests() {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.heard.onRest(this.near()), rest);
  }

  /** The projects that are so near that what stands out in them has room. */
  private near(): string[] {
    const found: string[] = [];
    const look = (place: Place, box: Box) => {
      const { width, height } = this.size;
      const isOut = box.x > width || box.y > height || box.x + box.w < 0 || box.y + box.h < 0;
      if (isOut || box.w < 240 || box.h < 150) return;
      if (place.project) found.push(place.id);
      const inner = innerOf(place, box);
      for (const next of place.places) look(next, boxIn(next, inner));
    };
    if (this.root) look(this.root, this.camera);
    return found;
  }

  private readTheme() {
    this.palette = readPalette(this.context);
    this.hatch = hatched(this.context, this.palette.loose);
    this.draw();
  }
}

const step = 9;

/** Slanting lines, which no other part of the map has. */
function hatched(context: CanvasRenderingContext2D, color: string): CanvasPattern | null {
  const tile = document.createElement('canvas');
  tile.width = step;
  tile.height = step;
  const lines = tile.getContext('2d');
  if (!lines) return null;
  lines.strokeStyle = color;
  lines.globalAlpha = 0.2;
  lines.lineWidth = 1.2;
  for (const at of [-step, 0, step]) {
    lines.moveTo(at - 1, step + 1);
    lines.lineTo(at + step + 1, -1);
  }
  lines.stroke();
  return context.createPattern(tile, 'repeat');
}
