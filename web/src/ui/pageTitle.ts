let title = '';
let count = 0;

/** What the browser's tab says: where the reader is and, in front, how much waits for them. */
export function setTitle(next: string) {
  title = next;
  write();
}

export const titleNow = () => title;

export function setTitleCount(next: number) {
  count = next;
  write();
}

function write() {
  const place = title ? `${title} · Cairn` : 'Cairn';
  document.title = count > 0 ? `(${count > 99 ? '99+' : count}) ${place}` : place;
}
