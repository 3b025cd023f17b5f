import { type RefObject, useEffect, useRef } from 'react';
import type { TimeAxis } from './useTimeAxis';

const perStep = 80;

/** Ctrl or Cmd and the wheel, as also a pinch on a touchpad says it, look closer at the day under the pointer. */
export function useWheelZoom(scroller: RefObject<HTMLDivElement | null>, axis: TimeAxis, nameWidth: number) {
  const latest = useRef({ axis, nameWidth, turned: 0 });
  useEffect(() => {
    Object.assign(latest.current, { axis, nameWidth });
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const zoom = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const now = latest.current;
      now.turned -= event.deltaY;
      if (Math.abs(now.turned) < perStep) return;
      const at = event.clientX - element.getBoundingClientRect().left - now.nameWidth;
      now.axis.zoomBy(Math.sign(now.turned), Math.max(0, at));
      now.turned = 0;
    };
    element.addEventListener('wheel', zoom, { passive: false });
    return () => element.removeEventListener('wheel', zoom);
  }, [scroller]);
}
