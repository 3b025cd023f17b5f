/** The click that ends a drag belongs to it, and opens nothing. */
export function swallowClick() {
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }));
}

function swallow(event: Event) {
  event.stopPropagation();
  event.preventDefault();
}
