import classes from './ProjectDot.module.css';

/** A project's colour, by the API's name for it. */
export function ProjectDot({ color }: { color: string | null }) {
  return <span className={classes.dot} data-color={color ?? 'none'} aria-hidden />;
}
