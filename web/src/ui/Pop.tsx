import { cloneElement, type ReactElement, type ReactNode, type Ref, Suspense, useState } from 'react';
import { lazily } from '@/lib/lazily';

/** The code of what opens over the page; the page does without it until then. */
const PopPanel = lazily(() => import('./PopPanel').then(({ PopPanel }) => PopPanel));
export const loadPopPanel = PopPanel.load;

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
