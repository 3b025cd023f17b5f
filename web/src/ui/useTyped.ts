import { useState } from 'react';

/** The text of an input that may have been begun elsewhere, and goes on growing until the input has the focus. */
export function useTyped(begun = ''): [string, (text: string) => void] {
  const [typed, setTyped] = useState(begun);
  const [known, setKnown] = useState(begun);
  // While rendering and not after it: by the next key the input must hold the one before.
  if (begun !== known) {
    setKnown(begun);
    setTyped(begun);
  }
  return [typed, setTyped];
}
