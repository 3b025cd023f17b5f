import { useEffect, useState } from 'react';

/** The text of an input that may have been begun elsewhere, and goes on growing until the input has the focus. */
export function useTyped(begun = ''): [string, (text: string) => void] {
  const [typed, setTyped] = useState(begun);
  useEffect(() => setTyped(begun), [begun]);
  return [typed, setTyped];
}
