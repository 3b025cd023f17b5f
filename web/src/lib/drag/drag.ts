/**
 * Dragging, whose code comes after the page that has something to drag. Each function is that of the library, and
 * answers how to stop.
 */
type Parts = typeof import('./parts');
export type Edge = 'top' | 'bottom' | 'left' | 'right';

let loaded: Parts | null = null;
let loading: Promise<Parts> | null = null;

async function load(): Promise<Parts> {
  // Once what is to be dragged is on the screen.
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  loaded = await import('./parts');
  return loaded;
}

export const draggable: Parts['draggable'] = (args) => once((parts) => parts.draggable(args));

export const dropTargetForElements: Parts['dropTargetForElements'] = (args) =>
  once((parts) => parts.dropTargetForElements(args));

export const autoScrollForElements: Parts['autoScrollForElements'] = (args) =>
  once((parts) => parts.autoScrollForElements(args));

// What follows is asked while something is dragged: its code is there then.
export const attachClosestEdge: Parts['attachClosestEdge'] = (...args) => there().attachClosestEdge(...args);
export const extractClosestEdge: Parts['extractClosestEdge'] = (...args) =>
  there().extractClosestEdge(...args);
export const pointerOutsideOfPreview: Parts['pointerOutsideOfPreview'] = (...args) =>
  there().pointerOutsideOfPreview(...args);
export const setCustomNativeDragPreview: Parts['setCustomNativeDragPreview'] = (...args) =>
  there().setCustomNativeDragPreview(...args);

function there(): Parts {
  if (!loaded) throw new Error('Nothing is dragged yet');
  return loaded;
}

export function combine(...stops: (() => void)[]): () => void {
  return () => {
    for (const stop of stops) stop();
  };
}

function once(begin: (parts: Parts) => () => void): () => void {
  if (loaded) return begin(loaded);
  let stop: () => void = () => {};
  let isOver = false;
  loading ??= load();
  void loading.then((parts) => {
    if (!isOver) stop = begin(parts);
  });
  return () => {
    isOver = true;
    stop();
  };
}
