import type { MouseEvent, ReactNode } from 'react';
import type { Cell } from './figures';
import { useLinkTo } from './links';

type Props = {
  counted: Pick<Cell, 'filters' | 'part'>;
  label?: string;
  className?: string;
  /** For the pointer only. */
  isQuiet?: boolean;
  children: ReactNode;
};

/** A figure that leads to the tasks it counts. */
export function FilteredLink({ counted, label, className, isQuiet, children }: Props) {
  const linkTo = useLinkTo();
  const link = linkTo?.(counted);
  if (!link) return children;
  const { href, open } = link;
  function follow(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  }
  return (
    <a
      href={href}
      aria-label={label}
      tabIndex={isQuiet ? -1 : undefined}
      className={className}
      onClick={follow}
    >
      {children}
    </a>
  );
}
