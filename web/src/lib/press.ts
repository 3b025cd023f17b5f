let pressed = false;

if (typeof document !== 'undefined') {
  document.addEventListener('pointerdown', () => mark(true), true);
  document.addEventListener('pointerup', () => mark(false), true);
  document.addEventListener('pointercancel', () => mark(false), true);
}

function mark(now: boolean) {
  pressed = now;
}

/** Runs now, or when the press under way has become its click: what moves before that makes the click miss. */
export function afterPress(run: () => void) {
  if (!pressed) {
    run();
    return;
  }
  const released = () => {
    document.removeEventListener('pointerup', released, true);
    document.removeEventListener('pointercancel', released, true);
    setTimeout(run);
  };
  document.addEventListener('pointerup', released, true);
  document.addEventListener('pointercancel', released, true);
}
