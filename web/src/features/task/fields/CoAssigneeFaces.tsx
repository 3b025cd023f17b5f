import { Avatar } from '@/ui/Avatar';
import type { TaskRow } from '../taskRow';
import classes from './CoAssigneeFaces.module.css';

const mostShown = 3;

/** Decoration beside their names, one over the other. */
export function CoAssigneeFaces({ of }: { of: TaskRow }) {
  const people = of.co_assignees;
  if (people.length === 0) return null;
  return (
    <span
      className={classes.faces}
      title={people.map(({ user }) => user.name).join(', ')}
      data-alone={!of.assignee || undefined}
      aria-hidden
    >
      {people.slice(0, mostShown).map(({ user, completed }) => (
        <span key={user.gid} className={classes.face} data-done={completed || undefined}>
          <Avatar name={user.name} gid={user.gid} size={20} />
        </span>
      ))}
      {people.length > mostShown && <span className={classes.more}>+{people.length - mostShown}</span>}
    </span>
  );
}
