import type { DOMAttributes, ReactNode, Ref } from 'react';
import { Grip } from '@/features/task/plan/Grip';
import type { placeIn } from './range';
import classes from './Work.module.css';

type Props = {
  ref?: Ref<HTMLButtonElement>;
  place: NonNullable<ReturnType<typeof placeIn>>;
  label: string;
  hint: string;
  /** Of a project; without one it has the accent. */
  color?: string | null;
  kind?: 'allocation';
  /** Whether a draft has it otherwise than it is. */
  isPlanned?: boolean;
  /** What the ends and the middle do when they are dragged. */
  handlers?: Pick<
    DOMAttributes<HTMLButtonElement>,
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'
  >;
  onClick?: () => void;
  children: ReactNode;
};

/** Some days of work in their place on the row. */
export function WorkBar({
  ref,
  place,
  label,
  hint,
  color,
  kind,
  isPlanned,
  handlers,
  onClick,
  children,
}: Props) {
  const style = { left: `${place.left * 100}%`, width: `${place.width * 100}%` };
  return (
    <button
      ref={ref}
      type="button"
      tabIndex={-1}
      className={classes.bar}
      style={style}
      data-color={color ?? undefined}
      data-kind={kind}
      data-planned={isPlanned || undefined}
      data-before={place.beginsBefore || undefined}
      data-after={place.endsAfter || undefined}
      aria-label={label}
      title={hint}
      onClick={onClick}
      {...handlers}
    >
      {handlers && <Grip side="start" />}
      <span>{children}</span>
      {handlers && <Grip side="end" />}
    </button>
  );
}
