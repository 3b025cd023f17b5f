import classes from './ColorDot.module.css';

/** One of the API's named colours; decoration beside a name. */
export function ColorDot({ color, round = false }: { color: string | null | undefined; round?: boolean }) {
  return (
    <span className={classes.dot} data-color={color ?? 'none'} data-round={round || undefined} aria-hidden />
  );
}
