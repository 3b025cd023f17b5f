/** Says something to screen readers only, as where a dragged row has landed. */
export function announce(text: string) {
  let region = document.getElementById('announcer');
  if (!region) {
    region = document.createElement('div');
    region.id = 'announcer';
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'assertive');
    document.body.append(region);
  }
  region.textContent = text;
}
