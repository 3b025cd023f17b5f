import { type ComponentType, type ReactNode, Suspense, useState } from 'react';
import { Pop } from '@/ui/Pop';
import classes from './ViewBar.module.css';

type Props = {
  label: string;
  /** What is set, in the place of the label. */
  said: string | null;
  Icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;
  width?: number;
  children: ReactNode;
};

/** A button of the bar, and the panel that it opens. */
export function BarButton({ label, said, Icon, width, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Pop
      open={open}
      onClose={() => setOpen(false)}
      label={label}
      width={width}
      target={
        <button
          type="button"
          className={classes.button}
          data-active={said !== null || undefined}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon size={16} stroke={1.6} aria-hidden />
          <span>{said ?? label}</span>
        </button>
      }
    >
      <Suspense fallback={<div style={{ height: 120 }} />}>{children}</Suspense>
    </Pop>
  );
}
