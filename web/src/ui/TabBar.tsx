import { type ReactNode, useEffect, useRef } from 'react';
import { afterPaint } from '@/lib/afterPaint';
import classes from './TabBar.module.css';

type Props = { label: string; selected: string; children: ReactNode };

export const tabClass = classes.tab;

/** Tabs that are links. On narrow screens there is room for a few of them only: the selected one is brought into view. */
export function TabBar({ label, selected, children }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another tab.
  useEffect(
    () =>
      afterPaint(() =>
        bar.current
          ?.querySelector('[aria-selected="true"]')
          ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
      ),
    [selected],
  );
  return (
    <div ref={bar} role="tablist" className={classes.tabs} aria-label={label}>
      {children}
    </div>
  );
}
