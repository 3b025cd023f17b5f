import { type Ref, useLayoutEffect } from 'react';

type Props = { element: HTMLElement; ref?: Ref<HTMLElement>; id?: string; 'aria-controls'?: string };

/** Stands in for an element that is on the page already, where a layer takes a child to lie beside. */
export function Anchor({ element, ref, id, 'aria-controls': controls }: Props) {
  useLayoutEffect(() => {
    if (typeof ref === 'function') {
      const cleanUp = ref(element);
      return () => (typeof cleanUp === 'function' ? cleanUp() : void ref(null));
    }
    if (ref) ref.current = element;
    return undefined;
  }, [ref, element]);
  useLayoutEffect(() => {
    if (id) element.id ||= id;
    if (controls) element.setAttribute('aria-controls', controls);
    else element.removeAttribute('aria-controls');
  }, [element, id, controls]);
  return null;
}
