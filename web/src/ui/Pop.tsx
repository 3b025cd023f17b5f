import { cloneElement, lazy, type ReactElement, type ReactNode, type Ref, Suspense, useState } from 'react';

/** The code of what opens over the page; the page does without it until then. */
export const loadPopPanel = () => import('./PopPanel');
const PopPanel = lazy(() => loadPopPanel().then(({ PopPanel }) => ({ default: PopPanel })));

type Props = {
  open: boolean;
  onClose: () => void;
  label: string;
  target: ReactElement<{ ref?: Ref<HTMLElement> }>;
  children: ReactNode;
  width?: number;
};

/** A small panel at its target; focus moves in, Escape or a click outside closes it. */
export function Pop({ open, target, ...panel }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);
  return (
    <>
      {cloneElement(target, { ref: setAnchor })}
      {anchor && wasOpen && (
        <Suspense>
          <PopPanel anchor={anchor} open={open} {...panel} />
        </Suspense>
      )}
    </>
  );
}
