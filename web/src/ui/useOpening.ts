import { useEffect, useState } from 'react';

/** Opens a moment after it was drawn closed: only what opens remembers where the focus was. */
export function useOpening(open: boolean): boolean {
  const [opened, setOpened] = useState(false);
  useEffect(() => setOpened(open), [open]);
  return opened && open;
}
