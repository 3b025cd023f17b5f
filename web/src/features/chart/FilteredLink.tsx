import type { MouseEvent, ReactNode } from 'react';
import type { Filter } from '@/features/view/settings';
import { useLinkTo } from './links';

type Props = {
  /** Null where there is no list of just these. */
  filters: readonly Filter[] | null;
  label?: string;
  className?: string;
  /** For the pointer only. */
  isQuiet?: boolean;
  children: ReactNode;
};

/** A figure that leads to the tasks it counts. */
export function FilteredLink({ filters, label, className, isQuiet, children }: Props) {
  const linkTo = useLinkTo();
  if (!linkTo || !filters) return children;
  const { href, open } = linkTo(filters);
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
