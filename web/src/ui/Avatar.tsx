import classes from './Avatar.module.css';
import { initialsOf, toneOf } from './avatarLook';

type Props = { name: string; gid: string; size?: number };

/** Decoration beside a name that is written or spoken elsewhere. */
export function Avatar({ name, gid, size = 24 }: Props) {
  return (
    <span
      className={classes.avatar}
      data-tone={toneOf(gid)}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.4) }}
      aria-hidden
    >
      {initialsOf(name)}
    </span>
  );
}
