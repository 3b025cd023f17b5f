import type { StatusKind } from '@/features/status/statuses';

type Context = CanvasRenderingContext2D;

/** Each status has a shape besides its colour. The point is the shape's middle. */
export function paintShape(
  context: Context,
  status: StatusKind | null,
  x: number,
  y: number,
  r: number,
  color: string,
) {
  context.save();
  context.fillStyle = color;
  context.strokeStyle = color;
  context.lineWidth = Math.max(1.2, r * 0.36);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  shapes[status ?? 'none'](context, x, y, r);
  context.restore();
}

const filled = (outline: (context: Context, x: number, y: number, r: number) => void) => {
  return (context: Context, x: number, y: number, r: number) => {
    outline(context, x, y, r);
    context.fill();
  };
};
const drawn = (outline: (context: Context, x: number, y: number, r: number) => void) => {
  return (context: Context, x: number, y: number, r: number) => {
    outline(context, x, y, r);
    context.stroke();
  };
};

const circle = (context: Context, x: number, y: number, r: number) => context.arc(x, y, r * 0.86, 0, 7);

const tick = drawn((context, x, y, r) => {
  context.moveTo(x - r * 0.8, y);
  context.lineTo(x - r * 0.2, y + r * 0.62);
  context.lineTo(x + r * 0.85, y - r * 0.6);
});
const cross = drawn((context, x, y, r) => {
  context.moveTo(x - r * 0.68, y - r * 0.68);
  context.lineTo(x + r * 0.68, y + r * 0.68);
  context.moveTo(x + r * 0.68, y - r * 0.68);
  context.lineTo(x - r * 0.68, y + r * 0.68);
});

const shapes: Record<StatusKind | 'none', (context: Context, x: number, y: number, r: number) => void> = {
  on_track: filled(circle),
  at_risk: filled((context, x, y, r) => {
    context.moveTo(x, y - r);
    context.lineTo(x + r, y + r * 0.8);
    context.lineTo(x - r, y + r * 0.8);
    context.closePath();
  }),
  off_track: filled((context, x, y, r) => context.rect(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6)),
  on_hold: filled((context, x, y, r) => {
    context.rect(x - r * 0.75, y - r * 0.8, r * 0.55, r * 1.6);
    context.rect(x + r * 0.2, y - r * 0.8, r * 0.55, r * 1.6);
  }),
  complete: tick,
  achieved: tick,
  partial: filled((context, x, y, r) => context.arc(x, y, r * 0.86, Math.PI / 2, Math.PI * 1.5)),
  missed: cross,
  dropped: drawn((context, x, y, r) => {
    context.moveTo(x - r * 0.75, y);
    context.lineTo(x + r * 0.75, y);
  }),
  none: drawn((context, x, y, r) => context.arc(x, y, r * 0.7, 0, 7)),
};

/** A milestone, done or not. */
export function paintDiamond(
  context: Context,
  x: number,
  y: number,
  r: number,
  color: string,
  isFilled: boolean,
) {
  context.beginPath();
  context.moveTo(x, y - r);
  context.lineTo(x + r, y);
  context.lineTo(x, y + r);
  context.lineTo(x - r, y);
  context.closePath();
  context.lineWidth = 1.4;
  context.strokeStyle = color;
  context.fillStyle = color;
  if (isFilled) context.fill();
  else context.stroke();
}
