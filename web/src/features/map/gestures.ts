import type { Place } from './place';
import type { Stage } from './stage';

type Heard = {
  onPick: (place: Place) => void;
  onHover: (place: Place | null, x: number, y: number) => void;
};

/** A press that moves less than this is a click. */
const still = 5;

/** Wheel, mouse and fingers: drags move the map, pinches and the wheel bring it nearer, a click goes to a place. */
export function followPointers(element: HTMLElement, stage: Stage, { onPick, onHover }: Heard): () => void {
  const down = new Map<number, { x: number; y: number }>();
  let hasMoved = false;
  let start = { x: 0, y: 0 };
  const point = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  function onWheel(event: WheelEvent) {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    // A pinch on a pad comes as a wheel with the control key, in smaller steps.
    const pace = event.ctrlKey ? 0.01 : 0.0022;
    stage.zoom(Math.exp(-Math.max(-160, Math.min(160, event.deltaY * lines)) * pace), point(event));
  }
  function onDown(event: PointerEvent) {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    const at = point(event);
    if (down.size === 0) {
      hasMoved = false;
      start = at;
    } else hasMoved = true;
    down.set(event.pointerId, at);
  }
  function onMove(event: PointerEvent) {
    const at = point(event);
    const before = down.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') onHover(stage.at(at.x, at.y), at.x, at.y);
      return;
    }
    if (!hasMoved && Math.hypot(at.x - start.x, at.y - start.y) < still) return;
    hasMoved = true;
    onHover(null, 0, 0);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const distance = ({ x, y }: { x: number; y: number }) =>
        Math.max(12, Math.hypot(x - other.x, y - other.y));
      const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
      stage.zoom(distance(at) / distance(before), middle);
      stage.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    } else stage.pan(at.x - before.x, at.y - before.y);
    down.set(event.pointerId, at);
  }
  function onUp(event: PointerEvent) {
    if (!down.delete(event.pointerId) || hasMoved || event.type === 'pointercancel') return;
    const at = point(event);
    const place = stage.at(at.x, at.y);
    if (place) onPick(place);
  }
  const onLeave = () => onHover(null, 0, 0);

  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onUp);
  element.addEventListener('pointerleave', onLeave);
  return () => {
    element.removeEventListener('wheel', onWheel);
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    element.removeEventListener('pointercancel', onUp);
    element.removeEventListener('pointerleave', onLeave);
  };
}
