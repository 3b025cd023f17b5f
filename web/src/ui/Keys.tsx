import { capsOf } from '@/lib/keys/combo';
import classes from './Keys.module.css';

/** Prints a shortcut as key caps. */
export function Keys({ combo }: { combo: string }) {
  return (
    <span className={classes.keys}>
      {capsOf(combo).map((cap) => (
        <kbd key={cap} className={classes.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
